package io.wua.testkit.agent.life;

import static io.wua.testkit.agent.life.AgentRig.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.AgentEvent;
import io.wua.core.agent.WuaAgent;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.agent.outcome.DueOutcome;
import io.wua.core.agent.outcome.RebootOutcome;
import io.wua.core.agent.run.reboot.RebootHost;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallGate;
import io.wua.core.install.InstallResult;
import io.wua.core.install.RebootControl.Answer;
import io.wua.core.install.RebootState;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.refusal.Refusal;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.schedule.timing.RebootRule;
import io.wua.core.schedule.timing.RebootTiming;
import io.wua.core.schedule.window.MaintenanceWindows;
import io.wua.core.settings.WuaKeys;
import io.wua.testkit.install.SampleUpdates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agent does about a reboot that updates wait for. */
class RebootHostTest {
  private static final Duration GRACE = Duration.ofMinutes(15);

  private final AgentRig rig = new AgentRig();

  @BeforeEach
  void anUpdateWaitsForAReboot() {
    rig.set(WuaKeys.DOWNLOAD_SCHEDULING, Optional.of(Duration.ofHours(12)));
    rig.set(WuaKeys.INSTALL_SCHEDULING, Optional.of(Duration.ofHours(12)));
    rig.hostFollowsInstaller();
    rig.installer.answers(SampleUpdates.id(2), InstallResult.succeededUntilReboot());
    rig.set(WuaKeys.REBOOT, RebootRule.WHEN_REQUIRED);
  }

  private RebootOutcome look() throws WuaException {
    return done(rig.agent().runDue()).reboot().orElseThrow();
  }

  private void nightly() throws WuaException {
    rig.set(WuaKeys.REBOOT_WINDOW, MaintenanceWindows.parse("22:00-04:00"));
  }

  @Test
  void byDefaultTheHostIsNotRebooted() throws Exception {
    rig.set(WuaKeys.REBOOT, RebootRule.NEVER);
    assertEquals(RebootOutcome.of(new RebootTiming.Never()), look());
    assertEquals(0, rig.reboots.reboots());
  }

  @Test
  void aHostWithNobodyLoggedOnRebootsInItsWindowAndIsScannedAfterwards() throws Exception {
    nightly();
    Instant opening = Instant.parse("2026-07-20T22:00:00Z");
    assertEquals(RebootOutcome.of(new RebootTiming.Wait(opening)), look());
    rig.clock.set(opening);
    assertTrue(look().hasBegun());
    assertEquals(1, rig.reboots.reboots());
    assertEquals(1, rig.history(HistoryLine.Kind.REBOOT).size());
    int searches = rig.searches;
    rig.clock.pass(Duration.ofMinutes(1));
    DueOutcome after = done(rig.agent().runDue());
    assertTrue(after.scan().isPresent() && after.download().isEmpty());
    assertTrue(after.report().isPresent());
    assertEquals(searches + 1, rig.searches);
    assertEquals(Optional.empty(), after.reboot());
    assertFalse(done(rig.agent().runDue()).didSomething());
  }

  @Test
  void whoIsLoggedOnIsWarnedForTheWholeGraceFirst() throws Exception {
    rig.reboots.loggedOn(true);
    Instant reboot = AgentRig.START.plus(GRACE);
    assertEquals(RebootOutcome.of(new RebootTiming.Warn(reboot, false)), look());
    assertEquals(Optional.of(reboot), rig.reboots.warning());
    rig.clock.pass(GRACE.minusMinutes(1));
    look();
    assertEquals(0, rig.reboots.reboots());
    rig.clock.pass(Duration.ofMinutes(1));
    assertTrue(look().hasBegun());
    assertEquals(
        List.of(new AgentEvent.RebootAnnounced(reboot), new AgentEvent.RebootStarted()),
        rig.events.stream()
            .filter(
                e ->
                    e instanceof AgentEvent.RebootAnnounced
                        || e instanceof AgentEvent.RebootStarted)
            .toList());
  }

  @Test
  void aWarningIsTakenBackWhenSomebodyElseReboots() throws Exception {
    rig.reboots.loggedOn(true);
    look();
    rig.reboot();
    rig.clock.pass(Duration.ofMinutes(1));
    done(rig.agent().runDue());
    assertEquals(Optional.empty(), rig.reboots.warning());
    assertEquals(Optional.empty(), rig.state.load().host().reboots().pending());
  }

  @Test
  void whoIsAskedMayAgreeOrPutItOff() throws Exception {
    rig.set(WuaKeys.REBOOT, RebootRule.ASK);
    rig.reboots.loggedOn(true);
    assertEquals(RebootOutcome.of(new RebootTiming.Ask(Optional.empty())), look());
    assertTrue(rig.reboots.asks());
    Instant later = AgentRig.START.plus(Duration.ofHours(1));
    rig.reboots.says(new Answer.Postponed(later));
    assertEquals(RebootOutcome.of(new RebootTiming.Wait(later)), look());
    rig.reboots.says(new Answer.Agreed());
    assertEquals(RebootOutcome.of(new RebootTiming.Wait(later)), look());
    rig.clock.set(later);
    assertTrue(look().hasBegun());
    assertEquals(1, rig.reboots.reboots());
  }

  @Test
  void aQuestionThatNobodyAnswersBecomesAWarningAtTheDeadline() throws Exception {
    rig.set(WuaKeys.REBOOT, RebootRule.ASK);
    rig.set(WuaKeys.DEADLINE, Optional.of(Duration.ofDays(1)));
    rig.reboots.loggedOn(true);
    look();
    rig.clock.pass(Duration.ofDays(1));
    assertTrue(look().timing() instanceof RebootTiming.Warn);
    assertFalse(rig.reboots.asks());
    rig.clock.pass(GRACE);
    assertTrue(look().hasBegun());
  }

  @Test
  void whatIsAgainstInstallingIsAgainstARebootThatIsDue() throws Exception {
    done(rig.agent().download());
    rig.installAllowed();
    rig.gate = paused();
    assertEquals(List.of(new HostRefusal.Paused("a test")), look().heldBy());
    rig.gate = InstallGate.open();
    rig.conditions.busy(true);
    assertEquals(List.of(new HostRefusal.InstallerBusy()), look().heldBy());
    assertEquals(0, rig.reboots.reboots());
    rig.conditions.busy(false);
    assertTrue(look().hasBegun());
  }

  private static InstallGate paused() {
    return new InstallGate() {
      @Override
      public Optional<Refusal> refuses(OfferedUpdate update, Instant now) {
        return Optional.empty();
      }

      @Override
      public Optional<HostRefusal> refusesHost(Instant now) {
        return Optional.of(new HostRefusal.Paused("a test"));
      }
    };
  }

  @Test
  void anInstallerWhoseEndNobodySawIsNotCutOff() throws Exception {
    rig.installer.answers(SampleUpdates.id(3), InstallResult.hung());
    assertEquals(List.of(new HostRefusal.InstallerBusy()), look().heldBy());
    assertTrue(rig.wuauserv.state().running(), "an installer needs the service");
    rig.installer.ends(SampleUpdates.id(3));
    done(rig.agent().scan());
    assertTrue(look().hasBegun());
  }

  @Test
  void aHostWhoseRebootsChangeNothingIsNotRebootedForEver() throws Exception {
    look();
    for (int i = 0; i < 10; i++) {
      rig.installer.rebootState(RebootState.due("CBS"));
      rig.clock.pass(Duration.ofMinutes(10));
      look();
    }
    assertEquals(RebootHost.MOST_A_DAY, rig.reboots.reboots());
    assertTrue(look().heldBy().get(0) instanceof HostRefusal.TooManyReboots);
    rig.clock.pass(Duration.ofDays(1));
    assertTrue(look().hasBegun());
  }

  @Test
  void aRebootThatWindowsRefusesIsAProblemOfThatLook() throws Exception {
    rig.reboots.nowFails(new WuaException(FailureReason.ACCESS_DENIED, "Not allowed."));
    DueOutcome due = done(rig.agent().runDue());
    assertEquals(List.of("Not allowed."), due.problems());
    assertEquals(3, due.install().orElseThrow().done().size());
  }

  @Test
  void anAgentThatCannotRebootSaysSo() throws Exception {
    WuaAgent without = rig.building().rebooting(Optional.empty()).build();
    assertEquals(
        List.of(new HostRefusal.RebootNotPossible()),
        done(without.runDue()).reboot().orElseThrow().heldBy());
  }
}
