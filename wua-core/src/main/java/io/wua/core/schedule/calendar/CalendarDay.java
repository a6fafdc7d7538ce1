package io.wua.core.schedule.calendar;

import io.wua.core.schedule.window.Opening;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One day of a calendar.
 *
 * @param date which day, in the zone of the calendar
 * @param patchTuesday whether Microsoft releases its security updates on it
 * @param clockChange the change of the clock on it, where there is one
 * @param downloads when a scan and download is due
 * @param installs when an install is due and a window is open
 * @param installWindows the install windows that begin on it; none where installs are not bound to
 *     windows
 * @param rebootWindows the reboot windows that begin on it, likewise
 */
public record CalendarDay(
    LocalDate date,
    boolean patchTuesday,
    Optional<ZoneOffsetTransition> clockChange,
    DueTimes downloads,
    DueTimes installs,
    List<Opening> installWindows,
    List<Opening> rebootWindows) {
  /** Copies the lists. */
  public CalendarDay {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(clockChange, "clockChange");
    Objects.requireNonNull(downloads, "downloads");
    Objects.requireNonNull(installs, "installs");
    installWindows = List.copyOf(installWindows);
    rebootWindows = List.copyOf(rebootWindows);
  }
}
