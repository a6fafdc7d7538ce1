package io.wua.core.install.rule;

import io.wua.core.install.refusal.HostRefusal.ClockUntrusted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the clock of a host can be right: it cannot be earlier than the day on which this program
 * was built, nor than the date that a server told last.
 *
 * @param builtAt when this program was built
 */
public record ClockTrust(Instant builtAt) {
  /** By how much honest clocks differ. */
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  /** A clock of which nothing is known but that it is after 1970. */
  public static ClockTrust unknown() {
    return new ClockTrust(Instant.EPOCH);
  }

  /**
   * Why it cannot be right.
   *
   * @param now what it says
   * @param serverDate the date that a server told last
   */
  public Optional<ClockUntrusted> refuses(Instant now, Optional<Instant> serverDate) {
    Instant notBefore = serverDate.filter(date -> date.isAfter(builtAt)).orElse(builtAt);
    return now.plus(TOLERANCE).isBefore(notBefore)
        ? Optional.of(new ClockUntrusted(now, notBefore))
        : Optional.empty();
  }
}
