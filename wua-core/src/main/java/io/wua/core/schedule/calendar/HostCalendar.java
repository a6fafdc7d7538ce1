package io.wua.core.schedule.calendar;

import io.wua.core.schedule.RecurrentWork;
import io.wua.core.schedule.Stamps;
import io.wua.core.schedule.timing.HostSchedule;
import io.wua.core.schedule.window.MaintenanceWindows;
import io.wua.core.schedule.window.Opening;
import io.wua.core.schedule.window.PatchTuesday;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The coming days of a host that stays on and does its work when it is due. Deadlines of updates
 * are not in it: an update past its deadline is installed outside the windows too.
 *
 * @param zone the zone of the host
 * @param from when it begins; the first day is the rest of that day
 * @param days the days, one after the other
 */
public record HostCalendar(ZoneId zone, Instant from, List<CalendarDay> days) {
  /** The most days. */
  public static final int MOST_DAYS = 400;

  /** Copies the days. */
  public HostCalendar {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(from, "from");
    days = List.copyOf(days);
  }

  /**
   * Lays a schedule out.
   *
   * @param stamps when each kind of work ran last
   * @param days how many days, from 1 to {@link #MOST_DAYS}
   */
  public static HostCalendar of(
      HostSchedule schedule, Stamps stamps, Instant from, int days, ZoneId zone) {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException(days + " days are not 1 to " + MOST_DAYS);
    }
    LocalDate first = LocalDate.ofInstant(from, zone);
    Instant end = first.plusDays(days).atStartOfDay(zone).toInstant();
    List<Opening> installWindows = openings(schedule.install().windows(), from, end, zone);
    List<Opening> rebootWindows = openings(schedule.reboot().windows(), from, end, zone);
    List<Runs> downloads =
        runs(schedule, RecurrentWork.DOWNLOAD, stamps, List.of(new Opening(from, end)));
    List<Runs> installs =
        runs(
            schedule,
            RecurrentWork.INSTALL,
            stamps,
            schedule.install().windows().openings(from, end, zone));
    List<CalendarDay> calendar = new ArrayList<>();
    for (LocalDate date = first; date.isBefore(first.plusDays(days)); date = date.plusDays(1)) {
      Instant start = date.atStartOfDay(zone).toInstant();
      Instant next = date.plusDays(1).atStartOfDay(zone).toInstant();
      if (next.isAfter(start)) {
        Opening day = new Opening(start, next);
        calendar.add(
            new CalendarDay(
                date,
                PatchTuesday.is(date),
                clockChange(day, zone),
                DueTimes.of(downloads, day),
                DueTimes.of(installs, day),
                beginningIn(day, installWindows),
                beginningIn(day, rebootWindows)));
      }
    }
    return new HostCalendar(zone, from, calendar);
  }

  private static List<Runs> runs(
      HostSchedule schedule, RecurrentWork work, Stamps stamps, List<Opening> open) {
    if (open.isEmpty()) {
      return List.of();
    }
    Instant from = open.get(0).from();
    return schedule
        .nextDue(work, stamps, Optional.empty(), from)
        .flatMap(due -> schedule.recurrence().step(work).map(step -> Runs.project(due, step, open)))
        .orElse(List.of());
  }

  /** The openings up to the end, each whole: windows that never close are as good as none. */
  private static List<Opening> openings(
      MaintenanceWindows windows, Instant from, Instant end, ZoneId zone) {
    if (windows.closing(from, zone).isEmpty()) {
      return List.of();
    }
    return windows.openings(from, end, zone).stream()
        .map(
            opening ->
                new Opening(
                    opening.from(), windows.closing(opening.from(), zone).orElse(opening.until())))
        .toList();
  }

  private static List<Opening> beginningIn(Opening day, List<Opening> openings) {
    return openings.stream().filter(opening -> day.contains(opening.from())).toList();
  }

  private static Optional<ZoneOffsetTransition> clockChange(Opening day, ZoneId zone) {
    return Optional.ofNullable(zone.getRules().nextTransition(day.from().minusNanos(1)))
        .filter(change -> day.contains(change.getInstant()));
  }
}
