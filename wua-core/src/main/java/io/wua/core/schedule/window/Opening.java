package io.wua.core.schedule.window;

import java.time.Duration;
import java.time.Instant;

/**
 * One time for which windows are open.
 *
 * @param from its first instant
 * @param until the first instant after it
 */
public record Opening(Instant from, Instant until) {
  /** Refuses a time of nothing. */
  public Opening {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("an opening from " + from + " until " + until);
    }
  }

  /** Whether it is open at that instant. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }

  /** How long it lasts, which on a day of a change of the clock is not what its text says. */
  public Duration length() {
    return Duration.between(from, until);
  }
}
