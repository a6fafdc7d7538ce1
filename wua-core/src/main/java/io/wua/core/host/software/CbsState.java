package io.wua.core.host.software;

import java.util.Locale;
import java.util.Optional;

/**
 * The {@code CurrentState} of a component package below {@code HKLM\SOFTWARE\Microsoft\Windows\
 * CurrentVersion\Component Based Servicing\Packages}.
 */
public enum CbsState {
  /** Being removed; gone after the reboot. */
  UNINSTALL_PENDING(5),
  /** Unpacked, waiting for the reboot of a native installation. */
  STAGED(64),
  /** In, but a newer version took its place. */
  SUPERSEDED(80),
  /** Will be in after the reboot. */
  INSTALL_PENDING(96),
  /** In. */
  INSTALLED(112),
  /** In, never to be removed. */
  PERMANENT(128);

  private final int number;

  CbsState(int number) {
    this.number = number;
  }

  /** The number in the registry. */
  public int number() {
    return number;
  }

  /** Whether the package works on this host now. */
  public boolean isInstalled() {
    return this == INSTALLED || this == PERMANENT;
  }

  /** The state of that number. */
  public static Optional<CbsState> of(int number) {
    for (CbsState state : values()) {
      if (state.number == number) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  /** Reads a name ("Installed", "INSTALL_PENDING", "install pending") or a number. */
  public static Optional<CbsState> parse(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT).replaceAll("[ _-]", "");
    for (CbsState state : values()) {
      if (state.name().replace("_", "").equals(word)) {
        return Optional.of(state);
      }
    }
    return word.matches("[0-9]{1,4}") ? of(Integer.parseInt(word)) : Optional.empty();
  }
}
