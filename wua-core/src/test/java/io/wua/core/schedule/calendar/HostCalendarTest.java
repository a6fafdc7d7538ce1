package io.wua.core.schedule.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.failure.WuaException;
import io.wua.core.schedule.RecurrentWork;
import io.wua.core.schedule.Schedule;
import io.wua.core.schedule.Stamps;
import io.wua.core.schedule.timing.BootQuiet;
import io.wua.core.schedule.timing.HostSchedule;
import io.wua.core.schedule.timing.InstallTerms;
import io.wua.core.schedule.timing.RebootRule;
import io.wua.core.schedule.timing.RebootTerms;
import io.wua.core.schedule.window.MaintenanceWindows;
import io.wua.core.schedule.window.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostCalendarTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant MONDAY = Instant.parse("2026-10-12T08:00:00Z");

  private static HostSchedule schedule(Duration download, Duration install, String windows)
      throws WuaException {
    MaintenanceWindows parsed = MaintenanceWindows.parse(windows);
    return new HostSchedule(
        true,
        Schedule.of(Optional.of(download), Optional.of(install)),
        BootQuiet.none(),
        new InstallTerms(parsed, Optional.empty()),
        new RebootTerms(
            RebootRule.WHEN_REQUIRED,
            MaintenanceWindows.parse("Sun 03:00-04:00"),
            Optional.empty(),
            Duration.ZERO),
        false);
  }

  private static HostCalendar calendar(HostSchedule schedule, Stamps stamps, int days) {
    return HostCalendar.of(schedule, stamps, MONDAY, days, PARIS);
  }

  private static Instant utc(String time) {
    return Instant.parse(time + ":00Z");
  }

  @Test
  void holdsEachDayInOrderWithItsPatchTuesdayAndChangeOfTheClock() throws WuaException {
    HostCalendar fortnight =
        calendar(schedule(Duration.ofHours(12), Duration.ofDays(1), ""), Stamps.none(), 14);
    assertEquals(
        LocalDate.parse("2026-10-12").datesUntil(LocalDate.parse("2026-10-26")).toList(),
        fortnight.days().stream().map(CalendarDay::date).toList());
    assertEquals(
        List.of(LocalDate.parse("2026-10-13")),
        fortnight.days().stream()
            .filter(CalendarDay::patchTuesday)
            .map(CalendarDay::date)
            .toList());
    assertEquals(
        List.of(LocalDate.parse("2026-10-25")),
        fortnight.days().stream()
            .filter(day -> day.clockChange().isPresent())
            .map(CalendarDay::date)
            .toList());
  }

  @Test
  void countsDownloadsFromTheLastRun() throws WuaException {
    Stamps stamps = Stamps.none().ran(RecurrentWork.DOWNLOAD, utc("2026-10-12T01:00"));
    List<CalendarDay> days =
        calendar(schedule(Duration.ofHours(12), Duration.ofDays(1), ""), stamps, 2).days();
    assertEquals(new DueTimes(1, List.of(utc("2026-10-12T13:00"))), days.get(0).downloads());
    assertEquals(
        new DueTimes(2, List.of(utc("2026-10-13T01:00"), utc("2026-10-13T13:00"))),
        days.get(1).downloads());
  }

  @Test
  void countsWithoutListingThemTheRunsOfAShortPeriod() throws WuaException {
    List<CalendarDay> days =
        calendar(schedule(Duration.ofSeconds(1), Duration.ofDays(1), ""), Stamps.none(), 2).days();
    assertEquals(86_400, days.get(1).downloads().count());
    assertEquals(DueTimes.SHOWN, days.get(1).downloads().first().size());
  }

  @Test
  void installsWhenAWindowIsOpenAndItIsDue() throws WuaException {
    List<CalendarDay> days =
        calendar(
                schedule(Duration.ofHours(12), Duration.ofHours(2), "Tue 22:00-03:00"),
                Stamps.none(),
                3)
            .days();
    Opening night = new Opening(utc("2026-10-13T20:00"), utc("2026-10-14T01:00"));
    assertEquals(List.of(), days.get(0).installWindows());
    assertEquals(List.of(night), days.get(1).installWindows());
    assertEquals(new DueTimes(0, List.of()), days.get(0).installs());
    assertEquals(new DueTimes(1, List.of(utc("2026-10-13T20:00"))), days.get(1).installs());
    assertEquals(
        new DueTimes(2, List.of(utc("2026-10-13T22:00"), utc("2026-10-14T00:00"))),
        days.get(2).installs());
  }

  @Test
  void missesAWindowThatOpensBeforeThePeriodIsOver() throws WuaException {
    // The period ends on the 15th of October, two days after the window.
    Stamps stamps = Stamps.none().ran(RecurrentWork.INSTALL, utc("2026-09-15T20:00"));
    HostCalendar calendar =
        calendar(
            schedule(Duration.ofHours(12), Duration.ofDays(30), "2nd Tue 20:00-23:00"), stamps, 40);
    assertEquals(
        List.of(LocalDate.parse("2026-11-10")),
        calendar.days().stream()
            .filter(day -> day.installs().count() > 0)
            .map(CalendarDay::date)
            .toList());
  }

  @Test
  void showsTheLastWindowWhole() throws WuaException {
    List<CalendarDay> days =
        calendar(
                schedule(Duration.ofHours(12), Duration.ofDays(1), "Mon 22:00-04:00"),
                Stamps.none(),
                1)
            .days();
    assertEquals(
        List.of(new Opening(utc("2026-10-12T20:00"), utc("2026-10-13T02:00"))),
        days.get(0).installWindows());
  }

  @Test
  void hasNoWindowsWhereTheyNeverClose() throws WuaException {
    HostCalendar calendar =
        calendar(
            schedule(Duration.ofHours(12), Duration.ofDays(1), "daily 00:00-24:00"),
            Stamps.none(),
            9);
    assertEquals(0, calendar.days().stream().mapToLong(day -> day.installWindows().size()).sum());
    assertEquals(1, calendar.days().get(3).installs().count());
  }

  @Test
  void refusesNoDaysAndTooMany() throws WuaException {
    HostSchedule schedule = schedule(Duration.ofHours(12), Duration.ofDays(1), "");
    assertThrows(IllegalArgumentException.class, () -> calendar(schedule, Stamps.none(), 0));
    assertThrows(IllegalArgumentException.class, () -> calendar(schedule, Stamps.none(), 401));
  }
}
