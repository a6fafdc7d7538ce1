package io.wua.testkit.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import io.wua.core.schedule.window.Days;
import io.wua.core.schedule.window.MaintenanceWindows;
import io.wua.core.schedule.window.Opening;
import io.wua.core.schedule.window.PatchTuesday;
import io.wua.core.schedule.window.Window;
import io.wua.testkit.Seeded;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WindowsPropertiesTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int DAY = 24 * 60;

  @Test
  void whatIsWrittenIsReadBackAsTheSame() {
    Seeded.runs(
        3_000,
        random -> {
          MaintenanceWindows windows = AnyWindows.some(random);
          assertEquals(windows, MaintenanceWindows.parse(windows.text()), windows::text);
        });
  }

  @Test
  void damagedTextEndsInWindowsOrAMessage() {
    String alphabet = "0123456789:-+.,; MonFriSatlastpatch2nddaily";
    Seeded.runs(
        10_000,
        random -> {
          StringBuilder text = new StringBuilder(AnyWindows.some(random).text());
          for (int i = random.nextInt(3); i >= 0; i--) {
            int place = random.nextInt(text.length());
            char other = alphabet.charAt(random.nextInt(alphabet.length()));
            text.replace(place, place + random.nextInt(2), String.valueOf(other));
          }
          try {
            MaintenanceWindows read = MaintenanceWindows.parse(text.toString());
            assertEquals(read, MaintenanceWindows.parse(read.text()), read::text);
          } catch (WuaException e) {
            String message = e.getMessage().toLowerCase(Locale.ROOT);
            assertTrue(
                message.matches("at character [0-9]+: .*; (write |did you mean |remove ).*"),
                message);
          }
        });
  }

  @Test
  void theNextOpeningIsTheFirstMinuteAtWhichTheyTurnOpen() {
    AtomicInteger met = new AtomicInteger();
    Seeded.runs(
        400,
        random -> {
          MaintenanceWindows windows = AnyWindows.some(random);
          ZoneId zone = AnyWindows.zone(random);
          Instant from = AnyWindows.instant(random, zone);
          boolean open = windows.isOpen(from, zone);
          Instant end = from.plus(Duration.ofDays(2));
          Instant next = windows.nextOpening(from, zone).orElse(Instant.MAX);
          for (Instant at = from.plus(MINUTE); at.isBefore(end); at = at.plus(MINUTE)) {
            boolean nowOpen = windows.isOpen(at, zone);
            if (nowOpen && !open) {
              assertEquals(at, next, () -> windows + " in " + zone + " after " + from);
              met.incrementAndGet();
              return;
            }
            open = nowOpen;
          }
          assertFalse(next.isBefore(end), () -> windows + " in " + zone + " after " + from);
        });
    assertTrue(met.get() > 100, "too few openings: " + met);
  }

  @Test
  void theyCloseAtTheFirstMinuteAtWhichTheyAreNotOpen() {
    Seeded.runs(
        400,
        random -> {
          MaintenanceWindows windows = AnyWindows.some(random);
          ZoneId zone = AnyWindows.zone(random);
          Instant from = AnyWindows.instant(random, zone);
          Instant closing = windows.closing(from, zone).orElse(Instant.MAX);
          Instant end = from.plus(Duration.ofDays(2));
          Instant at = from;
          while (at.isBefore(end) && windows.isOpen(at, zone)) {
            at = at.plus(MINUTE);
          }
          if (at.isBefore(end)) {
            assertEquals(at, closing, () -> windows + " in " + zone + " from " + from);
          } else {
            assertFalse(closing.isBefore(end), () -> windows + " in " + zone + " from " + from);
          }
        });
  }

  @Test
  void openingsAreApartInOrderAndExactlyWhenTheyAreOpen() {
    Seeded.runs(
        200,
        random -> {
          MaintenanceWindows windows = AnyWindows.some(random);
          ZoneId zone = AnyWindows.zone(random);
          Instant from = AnyWindows.instant(random, zone);
          Instant to = from.plus(Duration.ofMinutes(random.nextInt(1, 3 * DAY)));
          List<Opening> openings = windows.openings(from, to, zone);
          for (int i = 1; i < openings.size(); i++) {
            assertTrue(openings.get(i - 1).until().isBefore(openings.get(i).from()));
          }
          for (Instant at = from; at.isBefore(to); at = at.plus(MINUTE)) {
            Instant now = at;
            assertEquals(
                openings.stream().anyMatch(opening -> opening.contains(now)),
                windows.isOpen(now, zone),
                () -> windows + " in " + zone + " at " + now);
          }
          assertTrue(
              openings.stream().noneMatch(o -> o.from().isBefore(from) || o.until().isAfter(to)));
        });
  }

  /**
   * The rule for changes of the clock in other words: a window is open from the first minute whose
   * local time has reached its start, up to and with the last whose local time is before its end.
   */
  @Test
  void oneWindowIsOpenFromTheFirstOfItsStartsToTheLastOfItsEnds() {
    Seeded.runs(
        150,
        random -> {
          Window any = AnyWindows.window(random);
          ZoneId zone = AnyWindows.zone(random);
          Instant near = AnyWindows.instant(random, zone);
          LocalDate day = LocalDate.ofInstant(near, zone);
          LocalTime start = any.start();
          LocalDateTime begins = day.atTime(start);
          LocalDateTime ends = (any.end().isAfter(start) ? day : day.plusDays(1)).atTime(any.end());
          Instant first = Instant.MAX;
          Instant last = Instant.MIN;
          Instant middle = begins.atZone(zone).toInstant();
          for (int minute = -2 * DAY; minute < 3 * DAY; minute++) {
            Instant at = middle.plus(Duration.ofMinutes(minute));
            LocalDateTime local = LocalDateTime.ofInstant(at, zone);
            if (!local.isBefore(begins) && at.isBefore(first)) {
              first = at;
            }
            if (local.isBefore(ends)) {
              last = at;
            }
          }
          List<Opening> expected =
              last.isBefore(first) ? List.of() : List.of(new Opening(first, last.plus(MINUTE)));
          DayOfWeek weekday = day.getDayOfWeek();
          Window only = new Window(List.of(new Days.Weekdays(weekday, weekday)), start, any.end());
          List<Opening> openings =
              new MaintenanceWindows(List.of(only))
                  .openings(
                      middle.minus(Duration.ofDays(3)), middle.plus(Duration.ofDays(3)), zone);
          assertEquals(expected, openings, () -> only.text() + " in " + zone + " on " + day);
        });
  }

  @Test
  void everyDayIsZeroTo34DaysAfterAPatchTuesday() {
    Seeded.runs(
        2_000,
        random -> {
          LocalDate day = LocalDate.ofEpochDay(random.nextInt(10_000, 40_000));
          LocalDate patch = PatchTuesday.onOrBefore(day);
          assertTrue(PatchTuesday.is(patch));
          assertEquals(
              List.of(),
              patch.plusDays(1).datesUntil(day.plusDays(1)).filter(PatchTuesday::is).toList());
          assertTrue(day.toEpochDay() - patch.toEpochDay() < 35);
        });
  }
}
