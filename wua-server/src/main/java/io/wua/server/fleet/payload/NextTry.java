package io.wua.server.fleet.payload;

import java.time.Instant;
import java.util.Objects;

/**
 * When a file is tried again, and how often it was.
 *
 * @param tries failed tries of the round
 * @param rounds failed rounds
 * @param on when its turn comes
 */
public record NextTry(int tries, int rounds, Instant on) {
  /** Refuses null and negative counts. */
  public NextTry {
    Objects.requireNonNull(on, "on");
    if (tries < 0 || rounds < 0) {
      throw new IllegalArgumentException(tries + " tries, " + rounds + " rounds");
    }
  }
}
