package io.wua.testkit.agent.life;

import static io.wua.testkit.agent.life.AgentRig.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.agent.outcome.DueOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.RebootState;
import io.wua.core.install.WuauservState;
import io.wua.core.install.WuauservState.ServiceStart;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.schedule.HostSpread;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.WindowsUpdateOwner;
import io.wua.core.update.UpdateRef;
import io.wua.testkit.install.SampleUpdates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunDueWorkTest {
  private final AgentRig rig = new AgentRig();

  @BeforeEach
  void everyTwelveHours() {
    rig.set(WuaKeys.DOWNLOAD_SCHEDULING, Optional.of(Duration.ofHours(12)));
    rig.set(WuaKeys.INSTALL_SCHEDULING, Optional.of(Duration.ofHours(12)));
    rig.hostFollowsInstaller();
  }

  @Test
  void theFirstPassScansDownloadsInstallsAndReports() throws Exception {
    DueOutcome outcome = done(rig.agent().runDue());
    assertEquals(3, outcome.download().orElseThrow().complete().size());
    assertEquals(3, outcome.install().orElseThrow().done().size());
    assertEquals(0, outcome.report().orElseThrow().waiting());
    assertEquals(1, rig.server.registrations());
  }

  @Test
  void equalPeriodsStarveNeitherKindOfWork() throws Exception {
    for (int day = 0; day < 10; day++) {
      DueOutcome outcome = done(rig.agent().runDue());
      assertTrue(outcome.download().isPresent() && outcome.install().isPresent());
      assertFalse(done(rig.agent().runDue()).didSomething());
      rig.clock.pass(Duration.ofDays(1));
    }
  }

  @Test
  void withoutEnabledNothingIsTouched() throws Exception {
    rig.set(WuaKeys.ENABLED, WindowsUpdateOwner.UNTOUCHED);
    assertEquals(Outcome.refused(new HostRefusal.NotEnabled()), rig.agent().runDue());
    assertEquals(AgentMemory.nothing(), rig.state.load());
    assertEquals(0, rig.wuauserv.writes());
    assertEquals(0, rig.searches);
  }

  @Test
  void theServiceIsTakenOverOnceAndGivenBackWithAllThatWasHidden() throws Exception {
    var before = rig.wuauserv.state();
    rig.forbidden.add(UpdateRef.exactly(SampleUpdates.id(2)));
    done(rig.agent().runDue());
    rig.clock.pass(Duration.ofDays(1));
    done(rig.agent().runDue());
    assertEquals(
        new WuauservState(ServiceStart.DISABLED, false, Optional.of(1)), rig.wuauserv.state());
    assertEquals(Set.of(SampleUpdates.id(2)), rig.installer.hidden());
    rig.set(WuaKeys.ENABLED, WindowsUpdateOwner.MICROSOFT);
    assertEquals(Outcome.refused(new HostRefusal.NotEnabled()), rig.agent().runDue());
    assertEquals(before, rig.wuauserv.state());
    assertEquals(Set.of(), rig.installer.hidden());
  }

  @Test
  void theServiceRunsOnlyWhileTheAgentWorks() throws Exception {
    List<Boolean> running = new ArrayList<>();
    rig.installer.whileInstalling(
        id -> {
          try {
            running.add(rig.wuauserv.state().running());
          } catch (WuaException e) {
            throw new AssertionError(e);
          }
        });
    done(rig.agent().runDue());
    assertEquals(List.of(true, true, true), running);
    assertFalse(rig.wuauserv.state().running());
    int writes = rig.wuauserv.writes();
    assertFalse(done(rig.agent().runDue()).didSomething());
    assertEquals(writes, rig.wuauserv.writes(), "a look with nothing due leaves it alone");
  }

  @Test
  void aServiceThatDoesNotStartKeepsNobodyFromScanningAndReporting() throws Exception {
    rig.wuauserv.doesNotStart(new WuaException(FailureReason.TIMED_OUT, "It hangs."));
    DueOutcome due = done(rig.agent().runDue());
    assertTrue(due.scan().isPresent() && due.report().isPresent());
    assertEquals(List.of("The service wuauserv does not start: It hangs."), due.problems());
  }

  @Test
  void aWindowIsNotMissedByUpdatesThatWaitedForIt() throws Exception {
    Instant opening = AgentRig.START.plus(Duration.ofMinutes(40));
    rig.gate =
        (update, now) ->
            now.isBefore(opening)
                ? Optional.of(new HostRefusal.OutsideWindow(Optional.of(opening)))
                : Optional.empty();
    int looks = 0;
    for (; rig.clock.instant().isBefore(opening); rig.clock.pass(Duration.ofMinutes(1))) {
      looks += done(rig.agent().runDue()).install().isPresent() ? 1 : 0;
    }
    assertEquals(3, looks, "looked at now and then only");
    assertEquals(3, done(rig.agent().runDue()).install().orElseThrow().done().size());
  }

  @Test
  void aReportThatCannotBeKeptLosesNothingOfWhatWasDone() throws Exception {
    rig.outbox.nowFails(new WuaException(FailureReason.UNAVAILABLE, "The disk is full."));
    DueOutcome due = done(rig.agent().runDue());
    assertEquals(List.of("The disk is full."), due.problems());
    assertEquals(3, due.install().orElseThrow().done().size());
  }

  @Test
  void hostsThatBootTogetherStayQuietForTimesOfTheirOwn() throws Exception {
    rig.set(WuaKeys.POSTBOOT_DELAY, Optional.of(Duration.ofHours(10)));
    rig.reboot();
    HostSpread spread = new HostSpread("a host", 50);
    Instant over =
        AgentRig.START.plus(Duration.ofHours(10)).plus(spread.extra(Duration.ofHours(10)));
    assertEquals(
        Outcome.refused(new HostRefusal.JustBooted(over)),
        rig.building().spread(spread).build().runDue());
  }

  @Test
  void atShutdownWhatIsReadyIsInstalledWhateverTheSchedule() throws Exception {
    done(rig.agent().download());
    assertEquals(Outcome.refused(new HostRefusal.NotAtShutdown()), rig.agent().runAtShutdown());
    rig.set(WuaKeys.INSTALL_AT_SHUTDOWN, true);
    rig.set(WuaKeys.INSTALL_SCHEDULING, Optional.empty());
    DueOutcome outcome = done(rig.agent().runAtShutdown());
    assertEquals(3, outcome.install().orElseThrow().done().size());
    assertTrue(outcome.report().isPresent());
    rig.set(WuaKeys.ENABLED, WindowsUpdateOwner.UNTOUCHED);
    assertEquals(Outcome.refused(new HostRefusal.NotEnabled()), rig.agent().runAtShutdown());
  }

  @Test
  void aShutdownMovesNoWindow() throws Exception {
    done(rig.agent().download());
    rig.set(WuaKeys.INSTALL_AT_SHUTDOWN, true);
    rig.gate = (update, now) -> Optional.of(new HostRefusal.OutsideWindow(Optional.empty()));
    assertEquals(List.of(), done(rig.agent().runAtShutdown()).install().orElseThrow().done());
  }

  @Test
  void aFailedDownloadKeepsTheInstallFromNothingAndIsTriedAgainSoon() throws Exception {
    done(rig.agent().runDue());
    rig.needs(4);
    rig.repository.put(SampleUpdates.fileName(4), SampleUpdates.content(4));
    rig.repository.failsFor(
        SampleUpdates.fileName(4),
        new WuaException(FailureReason.UNAVAILABLE, "The line is dead."));
    rig.clock.pass(Duration.ofHours(13));
    done(rig.agent().scanAnew());
    DueOutcome failed = done(rig.agent().runDue());
    assertEquals(1, failed.problems().size());
    assertTrue(failed.install().isPresent());
    assertTrue(done(rig.agent().runDue()).download().isEmpty());
    rig.clock.pass(Duration.ofMinutes(5));
    assertTrue(done(rig.agent().runDue()).download().isPresent());
  }

  @Test
  void refusedWorkStaysDue() throws Exception {
    rig.installer.rebootState(RebootState.due("CBS"));
    assertFalse(done(rig.agent().runDue()).install().orElseThrow().plan().isRunnable());
    rig.reboot();
    assertEquals(3, done(rig.agent().runDue()).install().orElseThrow().done().size());
  }

  @Test
  void aMeteredLinkIsUsedByTheScheduleWhereTheSettingsSaySo() throws Exception {
    rig.set(WuaKeys.METERED, true);
    rig.conditions.metered(true);
    DueOutcome outcome = done(rig.agent().runDue());
    assertEquals(3, outcome.download().orElseThrow().complete().size());
  }

  @Test
  void aMeteredLinkIsNotUsedByTheSchedule() throws Exception {
    rig.conditions.metered(true);
    DueOutcome outcome = done(rig.agent().runDue());
    assertEquals(List.of(new HostRefusal.MeteredLink()), outcome.download().orElseThrow().host());
    rig.conditions.metered(false);
    rig.clock.pass(Duration.ofMinutes(5));
    assertEquals(3, done(rig.agent().runDue()).download().orElseThrow().complete().size());
  }

  @Test
  void afterABootNothingRunsUntilItsDelayIsOver() throws Exception {
    rig.set(WuaKeys.POSTBOOT_DELAY, Optional.of(Duration.ofMinutes(10)));
    rig.reboot();
    Instant over = AgentRig.START.plus(Duration.ofMinutes(10));
    assertEquals(Outcome.refused(new HostRefusal.JustBooted(over)), rig.agent().runDue());
    rig.clock.set(over);
    assertTrue(done(rig.agent().runDue()).didSomething());
  }

  @Test
  void aClockBeforeTheDateOfTheServerFiresNothing() throws Exception {
    rig.conditions.serverDate(AgentRig.START);
    rig.clock.set(Instant.EPOCH);
    assertEquals(
        Outcome.refused(new HostRefusal.ClockUntrusted(Instant.EPOCH, AgentRig.START)),
        rig.agent().runDue());
    assertEquals(0, rig.searches);
  }

  @Test
  void aClockThatWasYearsAheadMakesNothingWaitForYears() throws Exception {
    rig.clock.set(Instant.parse("2040-01-01T00:00:00Z"));
    done(rig.agent().runDue());
    rig.clock.set(AgentRig.START);
    assertTrue(done(rig.agent().runDue()).download().isPresent());
  }

  @Test
  void reportsWaitInOrderWhileTheServerIsAway() throws Exception {
    done(rig.agent().scan());
    rig.server.nowFails(new WuaException(FailureReason.UNAVAILABLE, "The server is away."));
    assertEquals(1, done(rig.agent().report()).waiting());
    assertEquals(2, done(rig.agent().report()).waiting());
    rig.server.answersAgain();
    assertEquals(3, done(rig.agent().report()).deliveries().size());
    assertEquals(0, rig.outbox.size());
  }

  @Test
  void twoAgentsInOneJvmShareNothing() throws Exception {
    AgentRig other = new AgentRig();
    done(rig.agent().runDue());
    assertEquals(0, other.searches);
    assertEquals(AgentMemory.nothing(), other.state.load());
  }
}
