package io.wua.core.schedule.timing;

import static io.wua.core.schedule.RecurrentWork.DOWNLOAD;
import static io.wua.core.schedule.RecurrentWork.INSTALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.schedule.HostSpread;
import io.wua.core.schedule.Schedule;
import io.wua.core.schedule.Stamps;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostScheduleTest {
  private static final Instant NOW = Instant.parse("2026-10-12T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static HostSchedule schedule(boolean enabled, BootQuiet quiet) {
    return new HostSchedule(
        enabled,
        Schedule.of(Optional.of(Duration.ofHours(12)), Optional.of(Duration.ofDays(1))),
        quiet,
        InstallTerms.anyTime(),
        RebootTerms.never(),
        false);
  }

  private static BootQuiet anHour() {
    return new BootQuiet(HOUR, Optional.empty());
  }

  @Test
  void runsNothingByItselfUnlessEnabled() {
    HostSchedule off = schedule(false, BootQuiet.none());
    assertEquals(Set.of(), off.due(Stamps.none(), Optional.empty(), NOW));
    assertEquals(Optional.empty(), off.nextDue(DOWNLOAD, Stamps.none(), Optional.empty(), NOW));
  }

  @Test
  void runsNothingInTheTimeAfterABoot() {
    HostSchedule schedule = schedule(true, anHour());
    Optional<Instant> booted = Optional.of(NOW);
    assertEquals(Set.of(), schedule.due(Stamps.none(), booted, NOW.plus(HOUR).minusNanos(1)));
    assertEquals(Set.of(DOWNLOAD, INSTALL), schedule.due(Stamps.none(), booted, NOW.plus(HOUR)));
    assertEquals(
        Optional.of(NOW.plus(HOUR)), schedule.nextDue(INSTALL, Stamps.none(), booted, NOW));
  }

  @Test
  void catchesUpOnceHoweverLongTheHostWasOff() {
    HostSchedule schedule = schedule(true, anHour());
    Stamps stamps = Stamps.none().ran(DOWNLOAD, NOW).ran(INSTALL, NOW);
    Instant booted = NOW.plus(Duration.ofDays(9));
    Instant ready = booted.plus(HOUR);
    assertEquals(Set.of(DOWNLOAD, INSTALL), schedule.due(stamps, Optional.of(booted), ready));
    Stamps after = stamps.ran(DOWNLOAD, ready).ran(INSTALL, ready);
    assertEquals(Set.of(), schedule.due(after, Optional.of(booted), ready.plusSeconds(1)));
    assertEquals(
        Optional.of(ready.plus(Duration.ofHours(12))),
        schedule.nextDue(DOWNLOAD, after, Optional.of(booted), ready.plusSeconds(1)));
  }

  @Test
  void takesNoNoticeOfABootInTheFuture() {
    HostSchedule schedule = schedule(true, anHour());
    assertEquals(
        Set.of(DOWNLOAD, INSTALL),
        schedule.due(Stamps.none(), Optional.of(NOW.plusSeconds(1)), NOW));
  }

  @Test
  void spreadsHostsThatAreSwitchedOnTogether() {
    BootQuiet one = new BootQuiet(HOUR, Optional.of(new HostSpread("host-1", 50)));
    BootQuiet other = new BootQuiet(HOUR, Optional.of(new HostSpread("host-2", 50)));
    assertTrue(!one.endsFor(NOW).equals(other.endsFor(NOW)));
    assertTrue(!one.endsFor(NOW).isBefore(NOW.plus(HOUR)));
    assertTrue(one.endsFor(NOW).isBefore(NOW.plus(HOUR.multipliedBy(3).dividedBy(2))));
  }
}
