package io.wua.server.fleet.attempt;

import io.wua.core.update.Sha256;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One report or registration of a host, as the log keeps it. Replays are not logged: they would
 * push out what they repeat.
 *
 * @param number 1, 2, 3 ... for each host
 * @param madeOn when
 * @param kind what
 * @param revision the revision that it named
 * @param digest SHA-256 of its body
 * @param fingerprint SHA-256 of the public key that signed it, empty for an unsigned one
 * @param outcome what became of it
 * @param detail the same for people
 */
public record Attempt(
    long number,
    Instant madeOn,
    AttemptKind kind,
    long revision,
    Sha256 digest,
    Optional<Sha256> fingerprint,
    AttemptOutcome outcome,
    String detail) {
  /** Refuses nulls. */
  public Attempt {
    Objects.requireNonNull(madeOn, "madeOn");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(detail, "detail");
  }
}
