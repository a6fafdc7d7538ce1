package io.wua.core.report;

import io.wua.core.decide.Verdict;
import io.wua.core.offer.Attempts.LastTry;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is reported of one update. Unknown, covered and not applicable updates have no status and no
 * row on WAPT's wire.
 *
 * @param id the update
 * @param status its status, if it has one
 * @param allowed whether the policy allows it, now or later
 * @param delayedUntil when its delay is over, where it is not
 * @param installed whether it is on the host
 * @param rebootPending whether it is complete only after a reboot
 */
public record StatusRow(
    UpdateId id,
    Optional<UpdateStatus> status,
    boolean allowed,
    Optional<Instant> delayedUntil,
    boolean installed,
    boolean rebootPending) {
  /** Refuses nulls. */
  public StatusRow {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(delayedUntil, "delayedUntil");
  }

  /** The row of an update. */
  public static StatusRow of(OfferedUpdate offered, FileAvailability files) {
    Verdict verdict = offered.decision().verdict();
    return new StatusRow(
        offered.update().id(),
        status(offered, files),
        offered.offered() || verdict != Verdict.FORBIDDEN,
        delayedUntil(offered),
        offered.state().is(Kind.INSTALLED),
        offered.state().rebootPending());
  }

  private static Optional<Instant> delayedUntil(OfferedUpdate offered) {
    boolean waits = offered.state().is(Kind.NEEDED) && !offered.offered();
    return waits ? offered.decision().until() : Optional.empty();
  }

  private static Optional<UpdateStatus> status(OfferedUpdate offered, FileAvailability files) {
    return switch (offered.state().kind()) {
      case INSTALLED -> Optional.of(UpdateStatus.OK);
      case COVERED, NOT_APPLICABLE, UNKNOWN -> Optional.empty();
      case NEEDED -> Optional.of(needed(offered, files));
    };
  }

  private static UpdateStatus needed(OfferedUpdate offered, FileAvailability files) {
    boolean allowed = offered.offered() || offered.decision().isAllowed();
    if (!allowed || offered.lastTry() == LastTry.HELD) {
      return UpdateStatus.DISCARDED;
    }
    if (offered.lastTry() != LastTry.NONE) {
      return UpdateStatus.ERROR;
    }
    boolean lacking = offered.offered() && files.lacks(offered.update().id());
    return lacking ? UpdateStatus.MISSING : UpdateStatus.PENDING;
  }

  /** Whether its delay is not over. */
  public boolean delayed() {
    return delayedUntil.isPresent();
  }

  /** Whether it counts as an update that is waiting to be installed. */
  public boolean isPending() {
    boolean waiting =
        status.filter(s -> s == UpdateStatus.PENDING || s == UpdateStatus.MISSING).isPresent();
    return waiting && !delayed();
  }
}
