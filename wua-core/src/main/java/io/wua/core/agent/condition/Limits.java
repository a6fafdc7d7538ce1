package io.wua.core.agent.condition;

import java.time.Duration;
import java.util.Objects;

/**
 * The limits within which an agent works.
 *
 * @param diskFloorBytes what stays free on the disks
 * @param batteryPercent how full a battery must be for an installation
 * @param installTime how long to wait for one installation
 * @param searchAge how old a search may be that stands for a new one
 */
public record Limits(
    long diskFloorBytes, int batteryPercent, Duration installTime, Duration searchAge) {
  private static final Limits STANDARD =
      new Limits(1L << 30, 40, Duration.ofHours(1), Duration.ofDays(7));

  /** Refuses nulls and what is negative. */
  public Limits {
    Objects.requireNonNull(installTime, "installTime");
    Objects.requireNonNull(searchAge, "searchAge");
    if (diskFloorBytes < 0 || batteryPercent < 0 || installTime.isNegative()) {
      throw new IllegalArgumentException("a negative limit");
    }
  }

  /** 1 GiB, 40 %, one hour, seven days. */
  public static Limits standard() {
    return STANDARD;
  }
}
