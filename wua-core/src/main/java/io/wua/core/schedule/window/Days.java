package io.wua.core.schedule.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;

/** On which days a window begins. */
public sealed interface Days {
  /** Every day. */
  Days DAILY = new Weekdays(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);

  /** The most days after patch Tuesday: the next one may follow 28 days after the last. */
  int MOST_AFTER_PATCH_TUESDAY = 27;

  /** Whether the window begins on that day. */
  boolean include(LocalDate day);

  /** The text in settings. */
  String text();

  /**
   * Days of the week.
   *
   * @param from the first
   * @param to the last, counted onward from the first: Friday to Monday are four days
   */
  record Weekdays(DayOfWeek from, DayOfWeek to) implements Days {
    /** Refuses nulls. */
    public Weekdays {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public boolean include(LocalDate day) {
      return onward(day.getDayOfWeek()) <= onward(to);
    }

    private int onward(DayOfWeek day) {
      return Math.floorMod(day.getValue() - from.getValue(), 7);
    }

    @Override
    public String text() {
      if (from == DayOfWeek.MONDAY && to == DayOfWeek.SUNDAY) {
        return "daily";
      }
      return from == to ? word(from) : word(from) + "-" + word(to);
    }
  }

  /**
   * One weekday of each month.
   *
   * @param which which of them
   * @param day the weekday
   */
  record OfTheMonth(Ordinal which, DayOfWeek day) implements Days {
    /** Refuses nulls. */
    public OfTheMonth {
      Objects.requireNonNull(which, "which");
      Objects.requireNonNull(day, "day");
    }

    @Override
    public boolean include(LocalDate date) {
      return date.getDayOfWeek() == day && which.holds(date);
    }

    @Override
    public String text() {
      return which.word() + " " + word(day);
    }
  }

  /**
   * Days counted from patch Tuesday, into the next month where the count leads there.
   *
   * @param from the first, 0 for patch Tuesday itself
   * @param to the last
   */
  record AfterPatchTuesday(int from, int to) implements Days {
    /** Refuses a count below 0 or above {@link #MOST_AFTER_PATCH_TUESDAY}, and an empty range. */
    public AfterPatchTuesday {
      if (from < 0 || to < from || to > MOST_AFTER_PATCH_TUESDAY) {
        throw new IllegalArgumentException(
            from + " to " + to + " days after patch Tuesday are not within 0 to 27");
      }
    }

    @Override
    public boolean include(LocalDate day) {
      long after = day.toEpochDay() - PatchTuesday.onOrBefore(day).toEpochDay();
      return from <= after && after <= to;
    }

    @Override
    public String text() {
      return "patch+" + from + (from == to ? "" : ".." + to);
    }
  }

  private static String word(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
