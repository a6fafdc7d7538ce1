package io.wua.core.schedule.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Finds the second Tuesday of a month, on which Microsoft releases its security updates. */
public final class PatchTuesday {
  private PatchTuesday() {}

  /** The one of that month. */
  public static LocalDate of(YearMonth month) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY));
  }

  /** Whether that day is one. */
  public static boolean is(LocalDate day) {
    return day.equals(of(YearMonth.from(day)));
  }

  /** The last one up to that day, which counts. */
  public static LocalDate onOrBefore(LocalDate day) {
    LocalDate own = of(YearMonth.from(day));
    return own.isAfter(day) ? of(YearMonth.from(day).minusMonths(1)) : own;
  }
}
