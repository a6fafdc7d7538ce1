package io.wua.core.agent.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * That a search was done.
 *
 * @param fingerprint on what its answer depends
 * @param at when it ended
 * @param took how long it took
 */
public record SearchMark(SearchFingerprint fingerprint, Instant at, Duration took) {
  /** Refuses nulls and a negative time. */
  public SearchMark {
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(at, "at");
    if (took.isNegative()) {
      throw new IllegalArgumentException("a search that took " + took);
    }
  }
}
