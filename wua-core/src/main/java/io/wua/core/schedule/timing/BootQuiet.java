package io.wua.core.schedule.timing;

import io.wua.core.schedule.HostSpread;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The time after a boot in which nothing runs on a schedule. Each host adds an extra time of its
 * own, so that those switched on together in the morning do not all call at once.
 *
 * @param delay the time after the boot
 * @param spread the extra time of this host, empty for none
 */
public record BootQuiet(Duration delay, Optional<HostSpread> spread) {
  /** Refuses a negative delay. */
  public BootQuiet {
    Objects.requireNonNull(spread, "spread");
    if (delay.isNegative()) {
      throw new IllegalArgumentException("a delay of " + delay);
    }
  }

  /** No such time. */
  public static BootQuiet none() {
    return new BootQuiet(Duration.ZERO, Optional.empty());
  }

  /** When it ends for a host that started then. */
  public Instant endsFor(Instant booted) {
    return booted.plus(delay).plus(spread.map(s -> s.extra(delay)).orElse(Duration.ZERO));
  }
}
