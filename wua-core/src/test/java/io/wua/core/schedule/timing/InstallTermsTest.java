package io.wua.core.schedule.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.failure.WuaException;
import io.wua.core.schedule.timing.InstallTiming.Ground;
import io.wua.core.schedule.timing.InstallTiming.May;
import io.wua.core.schedule.timing.InstallTiming.OutsideWindow;
import io.wua.core.schedule.window.MaintenanceWindows;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstallTermsTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Instant MONDAY_NOON = Instant.parse("2026-10-12T12:00:00Z");

  private static InstallTiming saturdays(Optional<Duration> deadline, Instant ripe, Instant now)
      throws WuaException {
    return new InstallTerms(MaintenanceWindows.parse("Sat 01:00-05:00"), deadline)
        .at(ripe, now, UTC);
  }

  @Test
  void withoutWindowsAllowAnyTime() {
    assertEquals(
        new May(Ground.NO_WINDOWS), InstallTerms.anyTime().at(MONDAY_NOON, MONDAY_NOON, UTC));
  }

  @Test
  void waitForTheNextWindow() throws WuaException {
    Instant saturday = Instant.parse("2026-10-17T01:00:00Z");
    assertEquals(
        new OutsideWindow(saturday), saturdays(Optional.empty(), MONDAY_NOON, MONDAY_NOON));
    assertEquals(new May(Ground.IN_WINDOW), saturdays(Optional.empty(), MONDAY_NOON, saturday));
  }

  @Test
  void waitOnlyUntilTheDeadlineWhereThatComesFirst() throws WuaException {
    Optional<Duration> twoDays = Optional.of(Duration.ofDays(2));
    Instant last = MONDAY_NOON.plus(Duration.ofDays(2));
    assertEquals(new OutsideWindow(last), saturdays(twoDays, MONDAY_NOON, MONDAY_NOON));
    assertEquals(new OutsideWindow(last), saturdays(twoDays, MONDAY_NOON, last.minusNanos(1)));
    assertEquals(new May(Ground.PAST_DEADLINE), saturdays(twoDays, MONDAY_NOON, last));
  }

  @Test
  void refuseADeadlineThatLeavesNoTime() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new InstallTerms(MaintenanceWindows.always(), Optional.of(Duration.ZERO)));
  }
}
