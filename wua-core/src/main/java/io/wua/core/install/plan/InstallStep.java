package io.wua.core.install.plan;

import io.wua.core.install.StagedUpdate;
import io.wua.core.offer.OfferedUpdate;
import java.util.List;
import java.util.Objects;

/**
 * One update to install.
 *
 * @param kind why it stands where it stands
 * @param offered the update
 * @param staged its files
 * @param exclusive whether it is installed alone
 * @param reasons why it is installed, and now, for people
 */
public record InstallStep(
    Kind kind,
    OfferedUpdate offered,
    StagedUpdate staged,
    boolean exclusive,
    List<String> reasons) {
  /** Copies the list and refuses nulls. */
  public InstallStep {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(offered, "offered");
    Objects.requireNonNull(staged, "staged");
    reasons = List.copyOf(reasons);
  }

  /** The kinds of steps, in the order in which they are done. */
  public enum Kind {
    /** A servicing stack, which others need. */
    SERVICING_STACK,
    /** An update that must be installed alone. */
    EXCLUSIVE,
    /** Any other. */
    ORDINARY
  }

  /** How many bytes its files have. */
  public long sizeBytes() {
    return staged.sizeBytes();
  }
}
