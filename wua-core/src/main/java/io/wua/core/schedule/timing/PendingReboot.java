package io.wua.core.schedule.timing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A restart that this host needs.
 *
 * @param since since when
 * @param userLoggedOn whether somebody would lose work
 * @param warnedSince since when that user sees the warning that is shown now; empty where none is
 */
public record PendingReboot(Instant since, boolean userLoggedOn, Optional<Instant> warnedSince) {
  /** Refuses nulls. */
  public PendingReboot {
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(warnedSince, "warnedSince");
  }
}
