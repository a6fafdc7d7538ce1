package io.wua.core.schedule.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.failure.WuaException;
import io.wua.core.schedule.timing.RebootTiming.Ask;
import io.wua.core.schedule.timing.RebootTiming.Never;
import io.wua.core.schedule.timing.RebootTiming.Now;
import io.wua.core.schedule.timing.RebootTiming.Wait;
import io.wua.core.schedule.timing.RebootTiming.Warn;
import io.wua.core.schedule.window.MaintenanceWindows;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RebootTermsTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Duration GRACE = Duration.ofMinutes(15);
  private static final Instant NOON = Instant.parse("2026-10-12T12:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-10-12T22:00:00Z");
  private static final Instant LAST = NOON.plus(Duration.ofDays(2));

  private static RebootTerms terms(RebootRule rule, String windows) throws WuaException {
    return new RebootTerms(
        rule, MaintenanceWindows.parse(windows), Optional.of(Duration.ofDays(2)), GRACE);
  }

  private static RebootTerms nightly(RebootRule rule) throws WuaException {
    return terms(rule, "22:00-23:00");
  }

  private static PendingReboot nobody() {
    return new PendingReboot(NOON, false, Optional.empty());
  }

  private static PendingReboot user() {
    return new PendingReboot(NOON, true, Optional.empty());
  }

  private static PendingReboot warned(Instant since) {
    return new PendingReboot(NOON, true, Optional.of(since));
  }

  @Test
  void neverRestartByDefaultEvenPastTheDeadline() throws WuaException {
    assertEquals(new Never(), RebootTerms.never().at(user(), NOON, UTC));
    assertEquals(new Never(), nightly(RebootRule.NEVER).at(nobody(), LAST.plusSeconds(1), UTC));
  }

  @Test
  void restartAtOnceInAWindowWithNobodyLoggedOn() throws WuaException {
    RebootTerms terms = nightly(RebootRule.WHEN_REQUIRED);
    assertEquals(new Wait(NIGHT), terms.at(nobody(), NOON, UTC));
    assertEquals(new Now(false), terms.at(nobody(), NIGHT, UTC));
  }

  @Test
  void warnAUserSoThatTheRestartFallsIntoTheWindow() throws WuaException {
    RebootTerms terms = nightly(RebootRule.WHEN_REQUIRED);
    Instant warning = NIGHT.minus(GRACE);
    assertEquals(new Wait(warning), terms.at(user(), NOON, UTC));
    assertEquals(new Warn(NIGHT, false), terms.at(user(), warning, UTC));
    assertEquals(new Warn(NIGHT, false), terms.at(warned(warning), NIGHT.minusSeconds(1), UTC));
    assertEquals(new Now(false), terms.at(warned(warning), NIGHT, UTC));
  }

  @Test
  void giveTheWholeGraceToAUserWhoIsThereOnlyInTheWindow() throws WuaException {
    RebootTerms terms = nightly(RebootRule.WHEN_REQUIRED);
    Instant late = NIGHT.plusSeconds(600);
    assertEquals(new Warn(late.plus(GRACE), false), terms.at(user(), late, UTC));
    Instant tooLate = NIGHT.plus(Duration.ofMinutes(50));
    Instant tomorrow = NIGHT.plus(Duration.ofDays(1));
    assertEquals(new Wait(tomorrow.minus(GRACE)), terms.at(user(), tooLate, UTC));
  }

  @Test
  void takeBackAWarningThatSleptThroughTheWindow() throws WuaException {
    RebootTerms terms = nightly(RebootRule.WHEN_REQUIRED);
    Instant morning = NIGHT.plus(Duration.ofHours(9));
    assertEquals(
        new Wait(NIGHT.plus(Duration.ofDays(1)).minus(GRACE)),
        terms.at(warned(NIGHT.minus(GRACE)), morning, UTC));
  }

  @Test
  void heedNoWindowPastTheDeadlineButStillWarn() throws WuaException {
    RebootTerms terms = nightly(RebootRule.WHEN_REQUIRED);
    Instant warning = LAST.minus(GRACE);
    assertEquals(new Warn(LAST, true), terms.at(user(), warning, UTC));
    assertEquals(new Now(true), terms.at(warned(warning), LAST, UTC));
    assertEquals(new Now(true), terms.at(nobody(), LAST, UTC));
    Instant after = LAST.plusSeconds(60);
    assertEquals(new Warn(after.plus(GRACE), true), terms.at(user(), after, UTC));
  }

  @Test
  void askAUserWhileTheWindowIsOpen() throws WuaException {
    RebootTerms terms = nightly(RebootRule.ASK);
    assertEquals(new Wait(NIGHT), terms.at(user(), NOON, UTC));
    assertEquals(
        new Ask(Optional.of(NIGHT.plus(Duration.ofHours(1)))), terms.at(user(), NIGHT, UTC));
    assertEquals(new Now(false), terms.at(nobody(), NIGHT, UTC));
  }

  @Test
  void askUntilTheDeadlineAndThenWarn() throws WuaException {
    RebootTerms terms = terms(RebootRule.ASK, "");
    assertEquals(new Ask(Optional.of(LAST)), terms.at(user(), NOON, UTC));
    assertEquals(new Warn(LAST.plus(GRACE), true), terms.at(user(), LAST, UTC));
    assertEquals(new Now(true), terms.at(warned(LAST), LAST.plus(GRACE), UTC));
  }

  @Test
  void askForEverWithoutWindowAndDeadline() {
    RebootTerms terms =
        new RebootTerms(RebootRule.ASK, MaintenanceWindows.always(), Optional.empty(), GRACE);
    assertEquals(new Ask(Optional.empty()), terms.at(user(), NOON, UTC));
  }
}
