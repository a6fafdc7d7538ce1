package io.wua.core.schedule.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaintenanceWindowsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final ZoneId UTC = ZoneId.of("UTC");

  private static MaintenanceWindows windows(String text) throws WuaException {
    return MaintenanceWindows.parse(text);
  }

  private static Instant paris(String local) {
    return LocalDateTime.parse(local).atZone(PARIS).toInstant();
  }

  private static Instant utc(String local) {
    return Instant.parse(local + ":00Z");
  }

  private static List<Opening> inParis(String text, String from, String to) throws WuaException {
    return windows(text).openings(paris(from), paris(to), PARIS);
  }

  @Test
  void withoutAnyAreAlwaysOpen() throws WuaException {
    MaintenanceWindows none = windows("  ");
    Instant now = utc("2026-03-01T08:00");
    assertTrue(none.isAlways() && none.isOpen(now, PARIS));
    assertEquals(Optional.empty(), none.nextOpening(now, PARIS));
    assertEquals(Optional.empty(), none.closing(now, PARIS));
    assertEquals(
        List.of(new Opening(now, now.plusSeconds(60))),
        none.openings(now, now.plusSeconds(60), PARIS));
    assertEquals(List.of(), none.openings(now, now, PARIS));
  }

  @Test
  void acrossMidnightBelongToTheDayOnWhichTheyBegin() throws WuaException {
    MaintenanceWindows friday = windows("Fri 22:00-04:00");
    assertTrue(friday.isOpen(utc("2026-10-16T22:00"), UTC));
    assertTrue(friday.isOpen(utc("2026-10-17T03:59"), UTC), "Saturday morning");
    assertFalse(friday.isOpen(utc("2026-10-17T04:00"), UTC));
    assertFalse(friday.isOpen(utc("2026-10-16T03:00"), UTC), "Friday morning is Thursday's");
    assertEquals(
        Optional.of(utc("2026-10-17T04:00")), friday.closing(utc("2026-10-17T01:00"), UTC));
    assertEquals(
        Optional.of(utc("2026-10-23T22:00")), friday.nextOpening(utc("2026-10-16T22:00"), UTC));
  }

  @Test
  void thatAreClosedCloseNow() throws WuaException {
    Instant noon = utc("2026-10-16T12:00");
    assertEquals(Optional.of(noon), windows("22:00-04:00").closing(noon, UTC));
  }

  @Test
  void allDayEveryDayNeverClose() throws WuaException {
    MaintenanceWindows ever = windows("daily 00:00-24:00");
    Instant now = utc("2026-10-16T12:00");
    assertEquals(Optional.empty(), ever.closing(now, PARIS));
    assertEquals(Optional.empty(), ever.nextOpening(now, PARIS));
  }

  @Test
  void thatTouchAreOneOpening() throws WuaException {
    MaintenanceWindows weekend = windows("Sat 20:00-24:00, Sun 00:00-24:00, Mon 00:00-06:00");
    Instant from = utc("2026-10-12T12:00");
    assertEquals(
        List.of(new Opening(utc("2026-10-17T20:00"), utc("2026-10-19T06:00"))),
        weekend.openings(from, from.plus(Duration.ofDays(10)), UTC));
    assertEquals(
        Optional.of(utc("2026-10-19T06:00")), weekend.closing(utc("2026-10-17T21:00"), UTC));
  }

  @Test
  void areCutAtTheEndsOfTheTimeAskedFor() throws WuaException {
    assertEquals(
        List.of(new Opening(utc("2026-10-16T23:00"), utc("2026-10-17T01:00"))),
        windows("22:00-04:00").openings(utc("2026-10-16T23:00"), utc("2026-10-17T01:00"), UTC));
  }

  @Test
  void countDaysAfterPatchTuesdayIntoTheNextMonth() throws WuaException {
    MaintenanceWindows late = windows("patch+20..21 22:00-23:00");
    // Patch Tuesday of October 2026 is the 13th; 20 days later is Monday, the 2nd of November.
    assertEquals(
        List.of(
            new Opening(utc("2026-11-02T22:00"), utc("2026-11-02T23:00")),
            new Opening(utc("2026-11-03T22:00"), utc("2026-11-03T23:00"))),
        late.openings(utc("2026-10-20T00:00"), utc("2026-11-20T00:00"), UTC));
  }

  @Test
  void ofAFifthWeekdaySkipMonthsWithoutOne() throws WuaException {
    assertEquals(
        Optional.of(utc("2026-12-29T01:00")),
        windows("5th Tue 01:00-02:00").nextOpening(utc("2026-09-30T00:00"), UTC));
  }

  @Test
  void ofTheLastWeekdayMeanTheFourthOrTheFifth() throws WuaException {
    MaintenanceWindows last = windows("last Sun 01:00-02:00");
    assertEquals(
        Optional.of(utc("2026-10-25T01:00")), last.nextOpening(utc("2026-10-01T00:00"), UTC));
    assertEquals(
        Optional.of(utc("2026-11-29T01:00")), last.nextOpening(utc("2026-11-01T00:00"), UTC));
  }

  @Test
  void beginAtTheEndOfTheHourThatSpringSkips() throws WuaException {
    // Paris skips 02:00 to 03:00 on the 29th of March 2026.
    assertEquals(
        List.of(new Opening(utc("2026-03-29T01:00"), utc("2026-03-29T03:00"))),
        inParis("Sun 02:30-05:00", "2026-03-28T12:00", "2026-03-30T12:00"));
  }

  @Test
  void thatSpringSkipsWhollyAreNotThere() throws WuaException {
    MaintenanceWindows skipped = windows("Sun 02:10-02:50");
    assertEquals(
        Optional.of(paris("2026-04-05T02:10")),
        skipped.nextOpening(paris("2026-03-28T12:00"), PARIS));
    assertFalse(skipped.isOpen(paris("2026-03-29T03:10"), PARIS));
  }

  @Test
  void reachFromTheFirstOfTheirStartsToTheLastOfTheirEndsInAutumn() throws WuaException {
    // Paris has 02:00 to 03:00 twice on the 25th of October 2026.
    assertEquals(
        List.of(new Opening(utc("2026-10-25T00:30"), utc("2026-10-25T01:45"))),
        inParis("Sun 02:30-02:45", "2026-10-24T12:00", "2026-10-26T12:00"));
    assertEquals(
        Duration.ofHours(7),
        inParis("Sat 22:00-04:00", "2026-10-24T12:00", "2026-10-26T12:00").get(0).length());
  }

  @Test
  void followTheHostIntoAnotherZone() throws WuaException {
    MaintenanceWindows night = windows("22:00-04:00");
    Instant now = utc("2026-10-16T21:00");
    assertTrue(night.isOpen(now, PARIS));
    assertFalse(night.isOpen(now, ZoneId.of("America/New_York")));
  }
}
