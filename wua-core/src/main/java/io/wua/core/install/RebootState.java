package io.wua.core.install;

import java.util.List;

/**
 * Whether a reboot is due, and why.
 *
 * @param required whether Windows waits for one
 * @param beforeInstallation whether nothing more can be installed until then
 * @param reasons who says so, for people
 */
public record RebootState(boolean required, boolean beforeInstallation, List<String> reasons) {
  private static final RebootState NONE = new RebootState(false, false, List.of());

  /** Copies the list; refuses a need that it denies. */
  public RebootState {
    reasons = List.copyOf(reasons);
    if (beforeInstallation && !required) {
      throw new IllegalArgumentException("a reboot before installations is a reboot");
    }
  }

  /** No reboot is due. */
  public static RebootState none() {
    return NONE;
  }

  /** A reboot is due, and more can be installed before. */
  public static RebootState due(String reason) {
    return new RebootState(true, false, List.of(reason));
  }
}
