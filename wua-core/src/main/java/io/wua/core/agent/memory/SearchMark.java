package io.wua.core.agent.memory;

import java.time.Instant;
import java.util.Objects;

/**
 * That a search was done.
 *
 * @param fingerprint on what its answer depends
 * @param at when
 */
public record SearchMark(SearchFingerprint fingerprint, Instant at) {
  /** Refuses nulls. */
  public SearchMark {
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(at, "at");
  }
}
