package io.wua.core.report.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The registrations since a server last took a report, and when the next one may be. The first is
 * free; each further one waits twice as long as the one before, so that a server that refuses what
 * it just registered meets no storm.
 *
 * @param count how many there were
 * @param last when the last one was
 */
public record RegistrationTries(int count, Optional<Instant> last) {
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int MOST_DOUBLINGS = 16;

  /** Refuses a count without a time. */
  public RegistrationTries {
    Objects.requireNonNull(last, "last");
    if (count < 0 || (count == 0) != last.isEmpty()) {
      throw new IllegalArgumentException(count + " registrations, the last at " + last);
    }
  }

  /** None. */
  public static RegistrationTries none() {
    return new RegistrationTries(0, Optional.empty());
  }

  /** The same and one more. */
  public RegistrationTries andOneAt(Instant now) {
    return new RegistrationTries(count == Integer.MAX_VALUE ? count : count + 1, Optional.of(now));
  }

  /**
   * When the next registration may be: at once, or 5 minutes after the first, then 10, 20 and so on
   * up to a day. A last try in the future, from a clock that was wrong, holds nothing back.
   */
  public Instant nextAt(Instant now) {
    if (last.isEmpty() || last.get().isAfter(now)) {
      return now;
    }
    Duration wait = SHORTEST.multipliedBy(1L << Math.min(count - 1, MOST_DOUBLINGS));
    Instant next = last.get().plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    return next.isAfter(now) ? next : now;
  }
}
