package io.wua.catalog.graph;

import io.wua.catalog.rule.cbs.CbsIdentity;
import io.wua.core.update.UpdateId;
import java.util.Locale;
import java.util.Objects;

/**
 * An update that brings a servicing stack.
 *
 * @param update the update
 * @param stack the package of the stack; its version is a number
 */
public record StackUpdate(UpdateId update, CbsIdentity stack) {
  private static final String NAME = "package_for_servicingstack";

  /** Refuses nulls. */
  public StackUpdate {
    Objects.requireNonNull(update, "update");
    Objects.requireNonNull(stack, "stack");
  }

  /** Whether a package is a servicing stack of known version. */
  static boolean isStack(CbsIdentity identity) {
    return identity.number().isPresent()
        && identity.name().toLowerCase(Locale.ROOT).startsWith(NAME);
  }
}
