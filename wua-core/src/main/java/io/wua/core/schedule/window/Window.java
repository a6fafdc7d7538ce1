package io.wua.core.schedule.window;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One window: from one time of day to another, on some days. A window across midnight belongs to
 * the day on which it begins.
 *
 * @param days the days on which it begins
 * @param start when it begins, in whole minutes
 * @param end when it ends: on the next day where it is not after the start, midnight for the end of
 *     the day
 */
public record Window(List<Days> days, LocalTime start, LocalTime end) {
  /** Refuses no days, seconds, and a window of no time. */
  public Window {
    days = List.copyOf(days);
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a window on no days");
    }
    if (start.toSecondOfDay() % 60 != 0 || end.toSecondOfDay() % 60 != 0) {
      throw new IllegalArgumentException("a window of " + start + " to " + end + ", with seconds");
    }
    if (start.equals(end) && !start.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException("a window of no time, " + start + " to " + end);
    }
  }

  /** The text in settings, in the one form in which it is written back. */
  public String text() {
    return days.stream().map(Days::text).collect(Collectors.joining(", ")) + " " + times();
  }

  /** The times alone: {@code 22:00-04:00}. */
  String times() {
    return start + "-" + (end.equals(LocalTime.MIDNIGHT) ? "24:00" : end);
  }

  /**
   * When it is open, of those that begin on that day in that zone; empty where none does, and where
   * the clock skips all of it.
   *
   * <p>A start that the clock skips is the end of the skipped time, and so is an end. A start that
   * comes twice is the first of the two, an end that comes twice the second.
   */
  Optional<Opening> on(LocalDate day, ZoneId zone) {
    if (days.stream().noneMatch(each -> each.include(day))) {
      return Optional.empty();
    }
    LocalDate last = end.isAfter(start) ? day : day.plusDays(1);
    Instant from = instant(day.atTime(start), zone, true);
    Instant until = instant(last.atTime(end), zone, false);
    return until.isAfter(from) ? Optional.of(new Opening(from, until)) : Optional.empty();
  }

  private static Instant instant(LocalDateTime time, ZoneId zone, boolean first) {
    ZoneOffsetTransition change = zone.getRules().getTransition(time);
    if (change == null) {
      return time.toInstant(zone.getRules().getOffset(time));
    }
    if (change.isGap()) {
      return change.getInstant();
    }
    return time.toInstant(first ? change.getOffsetBefore() : change.getOffsetAfter());
  }
}
