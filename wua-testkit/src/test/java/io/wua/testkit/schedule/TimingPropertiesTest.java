package io.wua.testkit.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.schedule.HostSpread;
import io.wua.core.schedule.RecurrentWork;
import io.wua.core.schedule.Schedule;
import io.wua.core.schedule.Stamps;
import io.wua.core.schedule.timing.BootQuiet;
import io.wua.core.schedule.timing.HostSchedule;
import io.wua.core.schedule.timing.InstallTerms;
import io.wua.core.schedule.timing.InstallTiming;
import io.wua.core.schedule.timing.InstallTiming.May;
import io.wua.core.schedule.timing.InstallTiming.OutsideWindow;
import io.wua.core.schedule.timing.PendingReboot;
import io.wua.core.schedule.timing.RebootRule;
import io.wua.core.schedule.timing.RebootTerms;
import io.wua.core.schedule.timing.RebootTiming;
import io.wua.core.schedule.window.MaintenanceWindows;
import io.wua.testkit.Seeded;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimingPropertiesTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static Optional<Duration> deadline(SplittableRandom random) {
    return random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(Duration.ofMinutes(random.nextInt(1, 20 * 24 * 60)));
  }

  @Test
  void anUpdateIsInstalledInAWindowOrPastTheDeadlineAndAtNoOtherTime() {
    Seeded.runs(
        3_000,
        random -> {
          MaintenanceWindows windows = AnyWindows.some(random);
          Optional<Duration> deadline = deadline(random);
          ZoneId zone = AnyWindows.zone(random);
          Instant now = AnyWindows.instant(random, zone);
          Instant ripe = now.minus(Duration.ofMinutes(random.nextInt(25 * 24 * 60)));
          boolean past = deadline.isPresent() && !ripe.plus(deadline.get()).isAfter(now);
          InstallTiming timing = new InstallTerms(windows, deadline).at(ripe, now, zone);
          assertEquals(past || windows.isOpen(now, zone), timing instanceof May);
        });
  }

  @Test
  void anUpdateThatWaitsMayBeInstalledAtTheInstantNamedAndNotBefore() {
    Seeded.runs(
        1_000,
        random -> {
          InstallTerms terms = new InstallTerms(AnyWindows.some(random), deadline(random));
          ZoneId zone = AnyWindows.zone(random);
          Instant ripe = AnyWindows.instant(random, zone);
          if (terms.at(ripe, ripe, zone) instanceof OutsideWindow waits) {
            assertTrue(waits.until().isAfter(ripe));
            assertTrue(terms.at(ripe, waits.until(), zone) instanceof May);
            long minutes = Duration.between(ripe, waits.until()).toMinutes();
            for (int i = 0; i < 20; i++) {
              Instant before = ripe.plus(Duration.ofMinutes(random.nextLong(minutes)));
              assertEquals(waits, terms.at(ripe, before, zone));
            }
          }
        });
  }

  /** Plays an agent that looks every minute, shows and withdraws warnings, and restarts. */
  @Test
  void aHostRestartsInAWindowOrPastTheDeadlineAfterTheWholeWarning() {
    Seeded.runs(
        50,
        random -> {
          MaintenanceWindows windows = AnyWindows.some(random);
          Duration deadline = Duration.ofMinutes(random.nextInt(1, 2 * 24 * 60));
          Duration grace = Duration.ofMinutes(random.nextInt(0, 90));
          RebootRule rule = random.nextBoolean() ? RebootRule.ASK : RebootRule.WHEN_REQUIRED;
          RebootTerms terms = new RebootTerms(rule, windows, Optional.of(deadline), grace);
          ZoneId zone = AnyWindows.zone(random);
          boolean user = random.nextBoolean();
          Instant since = AnyWindows.instant(random, zone);
          Instant last = since.plus(deadline);
          Optional<Instant> warned = Optional.empty();
          Instant now = since;
          RebootTiming timing = decide(terms, since, user, warned, now, zone);
          while (!(timing instanceof RebootTiming.Now)) {
            warned =
                timing instanceof RebootTiming.Warn
                    ? Optional.of(warned.orElse(now))
                    : Optional.empty();
            now = now.plus(MINUTE);
            assertFalse(now.isAfter(last.plus(grace)), "it is later than the deadline and grace");
            timing = decide(terms, since, user, warned, now, zone);
          }
          assertTrue(windows.isOpen(now, zone) || !now.isBefore(last));
          assertTrue(
              !user || grace.isZero() || !warned.orElseThrow().plus(grace).isAfter(now),
              "without the whole warning");
          assertTrue(rule != RebootRule.ASK || !user || !now.isBefore(last), "without a question");
        });
  }

  private static RebootTiming decide(
      RebootTerms terms,
      Instant since,
      boolean user,
      Optional<Instant> warned,
      Instant now,
      ZoneId zone) {
    return terms.at(new PendingReboot(since, user, warned), now, zone);
  }

  /** Plays a host that is on and off at random; a chance is a minute at which it is on. */
  @Test
  void missedRunsAreCaughtUpOnceAtTheNextChance() {
    Seeded.runs(
        200,
        random -> {
          Duration period = Duration.ofMinutes(random.nextInt(30, 600));
          Optional<HostSpread> spread =
              Optional.of(new HostSpread("host-" + random.nextInt(1_000), random.nextInt(101)));
          Duration step = period.plus(spread.get().extra(period));
          BootQuiet quiet = new BootQuiet(Duration.ofMinutes(random.nextInt(30)), spread);
          HostSchedule schedule =
              new HostSchedule(
                  true,
                  new Schedule(Optional.of(period), Optional.empty(), spread),
                  quiet,
                  InstallTerms.anyTime(),
                  RebootTerms.never(),
                  false);
          Stamps stamps = Stamps.none();
          Instant now = Instant.parse("2026-10-12T12:00:00Z");
          for (int boots = 0; boots < 5; boots++) {
            Instant booted = now;
            Instant off = booted.plus(Duration.ofMinutes(random.nextInt(1, 3_000)));
            for (; now.isBefore(off); now = now.plus(MINUTE)) {
              boolean late =
                  !stamps.download().map(ran -> ran.plus(step)).orElse(Instant.MIN).isAfter(now);
              boolean due =
                  schedule.due(stamps, Optional.of(booted), now).contains(RecurrentWork.DOWNLOAD);
              assertEquals(late && !now.isBefore(quiet.endsFor(booted)), due);
              stamps = due ? stamps.ran(RecurrentWork.DOWNLOAD, now) : stamps;
            }
            now = off.plus(Duration.ofMinutes(random.nextInt(1, 10_000)));
          }
          assertTrue(stamps.install().isEmpty());
        });
  }
}
