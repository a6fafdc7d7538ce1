package io.wua.core.schedule.calendar;

import io.wua.core.schedule.window.Opening;
import java.time.Instant;
import java.util.List;

/**
 * When work is due on one day.
 *
 * @param count how often
 * @param first the first times, {@link #SHOWN} at the most
 */
public record DueTimes(long count, List<Instant> first) {
  /** How many times are told one by one. */
  public static final int SHOWN = 4;

  /** Copies the times. */
  public DueTimes {
    first = List.copyOf(first);
  }

  static DueTimes of(List<Runs> runs, Opening day) {
    return new DueTimes(
        runs.stream().mapToLong(each -> each.countIn(day)).sum(),
        runs.stream().flatMap(each -> each.in(day, SHOWN).stream()).limit(SHOWN).toList());
  }
}
