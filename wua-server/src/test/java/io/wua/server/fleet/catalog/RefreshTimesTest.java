package io.wua.server.fleet.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.testkit.Seeded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefreshTimesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final List<ZoneId> ZONES =
      List.of(
          PARIS,
          ZoneId.of("America/New_York"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Pacific/Apia"),
          ZoneOffset.UTC);
  private static final LocalTime HALF_PAST_THREE = LocalTime.of(3, 30);

  private static RefreshTimes exactly(LocalTime at) {
    return new RefreshTimes(at, Duration.ZERO, "server");
  }

  @Test
  void comesTheSameDayOrTheNext() {
    RefreshTimes times = exactly(HALF_PAST_THREE);
    assertEquals(
        Instant.parse("2026-11-24T03:30:00Z"),
        times.next(Instant.parse("2026-11-24T03:29:59Z"), ZoneOffset.UTC));
    assertEquals(
        Instant.parse("2026-11-25T03:30:00Z"),
        times.next(Instant.parse("2026-11-24T03:30:00Z"), ZoneOffset.UTC));
  }

  @Test
  void comesLaterWhereClocksSkipTheTime() {
    assertEquals(
        Instant.parse("2026-03-29T01:30:00Z"),
        exactly(LocalTime.of(2, 30)).of(LocalDate.of(2026, 3, 29), PARIS),
        "half past three, for there is no half past two");
  }

  @Test
  void comesOnceWhereClocksShowTheTimeTwice() {
    RefreshTimes times = exactly(LocalTime.of(2, 30));
    Instant first = times.next(Instant.parse("2026-10-24T23:00:00Z"), PARIS);
    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), first);
    assertEquals(Instant.parse("2026-10-26T01:30:00Z"), times.next(first, PARIS));
  }

  @Test
  void isTheSameForAServerThatStartsAgainAndAnotherOnOthers() {
    Instant now = Instant.parse("2026-11-24T12:00:00Z");
    Duration jitter = Duration.ofMinutes(30);
    Instant one = new RefreshTimes(HALF_PAST_THREE, jitter, "one").next(now, PARIS);
    assertEquals(one, new RefreshTimes(HALF_PAST_THREE, jitter, "one").next(now, PARIS));
    assertNotEquals(one, new RefreshTimes(HALF_PAST_THREE, jitter, "two").next(now, PARIS));
  }

  @Test
  void refusesMoreJitterThanADayBears() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new RefreshTimes(HALF_PAST_THREE, Duration.ofHours(7), "server"));
  }

  @Test
  void comesOnceADayInEveryZone() {
    Seeded.runs(
        300,
        random -> {
          ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
          RefreshTimes times =
              new RefreshTimes(
                  LocalTime.ofSecondOfDay(random.nextInt(86_400)),
                  Duration.ofMinutes(random.nextInt(361)),
                  "server-" + random.nextInt());
          Instant start = Instant.parse("2011-01-01T00:00:00Z");
          Instant now = start.plusSeconds(random.nextLong(20L * 365 * 86_400));
          Instant next = times.next(now, zone);
          assertTrue(next.isAfter(now), () -> next + " after " + now);
          assertEquals(next, times.next(next.minusSeconds(1), zone), "nothing lies between");
          LocalDate day = LocalDate.ofInstant(now, zone);
          long within =
              List.of(-1, 0, 1, 2).stream()
                  .map(days -> times.of(day.plusDays(days), zone))
                  .filter(time -> time.isAfter(now) && time.isBefore(next))
                  .count();
          assertEquals(0, within, "no day is left out");
          for (int days = 0; days < 3; days++) {
            LocalDate each = day.plusDays(days);
            Instant bare = exactly(times.at()).of(each, zone);
            Duration off = Duration.between(bare, times.of(each, zone)).abs();
            assertTrue(off.compareTo(times.jitter()) <= 0, () -> "off by " + off);
          }
        });
  }
}
