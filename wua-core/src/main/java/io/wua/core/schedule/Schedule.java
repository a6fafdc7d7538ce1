package io.wua.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which recurrent work is due. Work without a period is never due by itself; work that
 * never ran is due at once.
 *
 * @param downloadPeriod the time from one scan and download to the next
 * @param installPeriod the time from one install to the next
 * @param spread the extra time of this host, empty for none
 */
public record Schedule(
    Optional<Duration> downloadPeriod,
    Optional<Duration> installPeriod,
    Optional<HostSpread> spread) {
  /** Refuses periods of nothing and of more than {@link WaptDuration#LONGEST}. */
  public Schedule {
    Objects.requireNonNull(spread, "spread");
    requireSensible(downloadPeriod, "download");
    requireSensible(installPeriod, "install");
  }

  /** A schedule without spread. */
  public static Schedule of(Optional<Duration> downloadPeriod, Optional<Duration> installPeriod) {
    return new Schedule(downloadPeriod, installPeriod, Optional.empty());
  }

  /** The same schedule, spread over the fleet. */
  public Schedule spreadBy(HostSpread hostSpread) {
    return new Schedule(downloadPeriod, installPeriod, Optional.of(hostSpread));
  }

  /**
   * The time from one run of that work to the next, without the spread; empty where it has none.
   */
  public Optional<Duration> period(RecurrentWork work) {
    return switch (work) {
      case DOWNLOAD -> downloadPeriod;
      case INSTALL -> installPeriod;
    };
  }

  /** The same with the spread: the time from one run of this host to the next. */
  public Optional<Duration> step(RecurrentWork work) {
    return period(work).map(period -> period.plus(extra(period)));
  }

  /**
   * When that work is due next: its stamp, the period and the spread, or now where it never ran.
   * Empty where it has no period.
   *
   * <p>A stamp later than now shows that the clock was set back. It says nothing of when the work
   * ran, so the work is due now: waiting for a wrong date could last for years.
   */
  public Optional<Instant> nextDue(RecurrentWork work, Stamps stamps, Instant now) {
    return step(work)
        .map(
            step ->
                stamps
                    .of(work)
                    .filter(stamp -> !stamp.isAfter(now))
                    .map(stamp -> stamp.plus(step))
                    .orElse(now));
  }

  /** The work that is due, scan and download first; unmodifiable, empty where nothing is. */
  public Set<RecurrentWork> due(Stamps stamps, Instant now) {
    EnumSet<RecurrentWork> due = EnumSet.noneOf(RecurrentWork.class);
    for (RecurrentWork work : RecurrentWork.values()) {
      if (nextDue(work, stamps, now).filter(next -> !next.isAfter(now)).isPresent()) {
        due.add(work);
      }
    }
    return Collections.unmodifiableSet(due);
  }

  private Duration extra(Duration period) {
    return spread.map(s -> s.extra(period)).orElse(Duration.ZERO);
  }

  private static void requireSensible(Optional<Duration> period, String name) {
    if (period
        .filter(p -> p.isNegative() || p.isZero() || p.compareTo(WaptDuration.LONGEST) > 0)
        .isPresent()) {
      throw new IllegalArgumentException(
          "the %s period %s is not between nothing and a hundred years"
              .formatted(name, period.orElseThrow()));
    }
  }
}
