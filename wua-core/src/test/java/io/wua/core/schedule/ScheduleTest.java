package io.wua.core.schedule;

import static io.wua.core.schedule.RecurrentWork.DOWNLOAD;
import static io.wua.core.schedule.RecurrentWork.INSTALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
  private static final Schedule TWICE_A_DAY =
      Schedule.of(Optional.of(Duration.ofHours(12)), Optional.of(Duration.ofHours(12)));

  @Test
  void neverDoesWorkWithoutAPeriod() {
    Schedule idle = Schedule.of(Optional.empty(), Optional.empty());
    assertEquals(Set.of(), idle.due(Stamps.none(), START));
    assertEquals(Optional.empty(), idle.nextDue(DOWNLOAD, Stamps.none(), START));
  }

  @Test
  void doesWorkThatNeverRanAtOnceTheDownloadFirst() {
    assertEquals(List.of(DOWNLOAD, INSTALL), List.copyOf(TWICE_A_DAY.due(Stamps.none(), START)));
  }

  @Test
  void isDueOnceTheStampIsAPeriodOld() {
    Stamps stamps = Stamps.none().ran(DOWNLOAD, START).ran(INSTALL, START.plusSeconds(60));
    Instant later = START.plus(Duration.ofHours(12));
    assertEquals(Set.of(), TWICE_A_DAY.due(stamps, later.minusNanos(1)));
    assertEquals(Set.of(DOWNLOAD), TWICE_A_DAY.due(stamps, later));
    assertEquals(Set.of(DOWNLOAD, INSTALL), TWICE_A_DAY.due(stamps, later.plusSeconds(60)));
    assertEquals(Optional.of(later), TWICE_A_DAY.nextDue(DOWNLOAD, stamps, START));
  }

  @Test
  void aRunMovesTheStampOfItsOwnKindAlone() {
    Stamps before = new Stamps(Optional.of(START), Optional.of(START));
    Instant now = START.plusSeconds(5);
    assertEquals(new Stamps(Optional.of(START), Optional.of(now)), before.ran(INSTALL, now));
    assertEquals(new Stamps(Optional.of(now), Optional.of(START)), before.ran(DOWNLOAD, now));
  }

  @Test
  void frequentInstallsStarveNoDownload() {
    Duration half = Duration.ofHours(12);
    Duration day = Duration.ofDays(1);
    assertEquals(Map.of(DOWNLOAD, 20, INSTALL, 20), runsInTenDays(half, half));
    assertEquals(Map.of(DOWNLOAD, 20, INSTALL, 10), runsInTenDays(half, day));
    assertEquals(Map.of(DOWNLOAD, 10, INSTALL, 20), runsInTenDays(day, half));
    assertEquals(
        Map.of(DOWNLOAD, 20), runsInTenDays(Schedule.of(Optional.of(half), Optional.empty())));
  }

  @Test
  void aClockSetBackDoesNotStopWork() {
    Stamps wrong = Stamps.none().ran(DOWNLOAD, Instant.parse("2099-01-01T00:00:00Z"));
    Schedule daily = Schedule.of(Optional.of(Duration.ofDays(1)), Optional.empty());
    assertEquals(Set.of(DOWNLOAD), daily.due(wrong, START));
    Stamps mended = wrong.ran(DOWNLOAD, START);
    assertEquals(Set.of(), daily.due(mended, START));
    assertEquals(Set.of(DOWNLOAD), daily.due(mended, START.plus(Duration.ofDays(1))));
  }

  @Test
  void aSpreadPutsWorkOffByTheSameTimeOnEveryRun() {
    Duration day = Duration.ofDays(1);
    HostSpread spread = new HostSpread("4C4C4544-0042-3510-8052-B4C04F564433", 10);
    Schedule spreadOut = Schedule.of(Optional.of(day), Optional.empty()).spreadBy(spread);
    Instant next =
        spreadOut.nextDue(DOWNLOAD, Stamps.none().ran(DOWNLOAD, START), START).orElseThrow();
    assertEquals(START.plus(day).plus(spread.extra(day)), next);
    assertTrue(next.isAfter(START.plus(day)), next::toString);
    assertTrue(next.isBefore(START.plus(Duration.ofMinutes(26 * 60 + 24))), next::toString);
  }

  @Test
  void refusesPeriodsThatAreNoPeriods() {
    for (Duration bad :
        List.of(
            Duration.ZERO,
            Duration.ofSeconds(-1),
            Duration.ofDays(36_501),
            Duration.ofSeconds(Long.MAX_VALUE))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Schedule.of(Optional.empty(), Optional.of(bad)),
          bad::toString);
    }
  }

  private static Map<RecurrentWork, Integer> runsInTenDays(Duration download, Duration install) {
    return runsInTenDays(Schedule.of(Optional.of(download), Optional.of(install)));
  }

  /** Counts the runs of an agent that looks every ten seconds, as WAPT's does. */
  private static Map<RecurrentWork, Integer> runsInTenDays(Schedule schedule) {
    Map<RecurrentWork, Integer> runs = new EnumMap<>(RecurrentWork.class);
    Stamps stamps = Stamps.none();
    Instant end = START.plus(Duration.ofDays(10));
    for (Instant now = START; now.isBefore(end); now = now.plusSeconds(10)) {
      for (RecurrentWork work : schedule.due(stamps, now)) {
        runs.merge(work, 1, Integer::sum);
        stamps = stamps.ran(work, now);
      }
    }
    return runs;
  }
}
