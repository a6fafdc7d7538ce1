package io.wua.testkit.agent.life;

import static io.wua.testkit.agent.life.AgentRig.done;
import static io.wua.testkit.agent.life.AgentRig.refusals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.condition.Power;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.agent.memory.Attempt;
import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallResult;
import io.wua.core.install.InstallTraits;
import io.wua.core.install.RebootState;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.refusal.UpdateRefusal;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.UpdateRef;
import io.wua.testkit.agent.FakeAgentState.Crash;
import io.wua.testkit.install.SampleUpdates;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstallUpdatesTest {
  private final AgentRig rig = new AgentRig();

  @BeforeEach
  void filesAreThere() throws WuaException {
    done(rig.agent().download());
  }

  private static List<Integer> numbers(int... numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private List<Integer> installed() {
    return rig.installer.installs().stream()
        .map(id -> (int) id.guid().getLeastSignificantBits())
        .toList();
  }

  @Test
  void installsTheOldestFirstOneAtATimeAndScansAfterwards() throws Exception {
    rig.hostFollowsInstaller();
    InstallOutcome outcome = rig.installAllowed();
    assertEquals(numbers(1, 2, 3), installed());
    assertFalse(outcome.hasFailures());
    assertTrue(
        outcome.after().orElseThrow().offers().updates().stream()
            .allMatch(o -> o.state().is(Kind.INSTALLED)));
  }

  @Test
  void aDryRunShowsThePlanOfTheRealRunAndChangesNothing() throws Exception {
    AgentMemory before = rig.state.load();
    InstallOutcome dry = rig.dryRun();
    assertEquals(before, rig.state.load());
    assertEquals(List.of(), installed());
    InstallOutcome real = rig.installAllowed();
    assertEquals(dry.plan().steps(), real.plan().steps());
    assertEquals(dry.plan().refused(), real.plan().refused());
  }

  @Test
  void namingNothingInstallsNothing() throws Exception {
    InstallOutcome outcome =
        done(rig.agent().install(InstallSelection.named(Set.of(), Set.of()), false));
    assertEquals(List.of(), outcome.plan().steps());
    assertEquals(List.of(), installed());
  }

  @Test
  void onlyWhatIsNamedIsInstalledAndUnknownNamesAreTold() throws Exception {
    InstallOutcome outcome =
        done(rig.agent().install(InstallSelection.parse(List.of("KB5000002", "kb4999999")), false));
    assertEquals(numbers(2), installed());
    assertEquals(List.of("KB4999999"), outcome.plan().unknownNames());
  }

  @Test
  void whatIsForbiddenWhileARunIsUnderWayIsNotStarted() throws Exception {
    rig.installer.whileInstalling(id -> rig.forbidden.add(UpdateRef.exactly(SampleUpdates.id(2))));
    InstallOutcome outcome = rig.installAllowed();
    assertEquals(numbers(1, 3), installed());
    assertInstanceOf(UpdateRefusal.NotAllowed.class, refusals(outcome, 2).get(0));
  }

  @Test
  void aPauseStopsEveryInstallNotYetStarted() throws Exception {
    rig.installer.whileInstalling(
        id -> rig.gate = (update, now) -> Optional.of(new HostRefusal.Paused("the policy")));
    InstallOutcome outcome = rig.installAllowed();
    assertEquals(numbers(1), installed());
    assertEquals(List.of(new HostRefusal.Paused("the policy")), refusals(outcome, 2));
  }

  @Test
  void anUpdateThatNeedsARebootIsInstalledUntilTheBootChangesWhateverASearchSays()
      throws Exception {
    rig.installer.answers(SampleUpdates.id(1), InstallResult.succeededUntilReboot());
    InstallOutcome outcome =
        done(rig.agent().install(InstallSelection.parse(List.of("KB5000001")), false));
    assertTrue(outcome.rebootRequired());
    for (int i = 0; i < 3; i++) {
      rig.clock.pass(Duration.ofDays(3));
      var row = done(rig.agent().scanAnew()).scan().offers().updates().get(0);
      assertTrue(row.state().is(Kind.INSTALLED) && row.state().rebootPending());
    }
    assertInstanceOf(HostRefusal.RebootPending.class, rig.installAllowed().plan().host().get(0));
  }

  @Test
  void anUpdateThatIsNeededAgainAfterItsRebootWasRolledBackAndWaitsADay() throws Exception {
    rig.installer.answers(SampleUpdates.id(1), InstallResult.succeededUntilReboot());
    rig.installAllowed();
    rig.reboot();
    rig.clock.pass(Duration.ofMinutes(10));
    InstallOutcome outcome = rig.installAllowed();
    assertInstanceOf(UpdateRefusal.BudgetUsedUp.class, refusals(outcome, 1).get(0));
    rig.clock.pass(Duration.ofHours(25));
    assertEquals(List.of(), refusals(rig.installAllowed(), 1));
  }

  @Test
  void aFailedUpdateKeepsNoOtherFromInstallingAndWaits() throws Exception {
    rig.hostFollowsInstaller();
    rig.installer.answers(SampleUpdates.id(1), InstallResult.failed(0x80070643));
    rig.installer.whileInstalling(id -> {});
    InstallOutcome outcome = rig.installAllowed();
    assertEquals(numbers(1, 2, 3), installed());
    assertTrue(outcome.hasFailures());
    assertInstanceOf(UpdateRefusal.BudgetUsedUp.class, refusals(rig.installAllowed(), 1).get(0));
  }

  @Test
  void aHungUpdateStopsTheRunAndIsNotStartedAgainBeforeItEnded() throws Exception {
    rig.installer.answers(SampleUpdates.id(1), InstallResult.hung());
    InstallOutcome hung = rig.installAllowed();
    assertEquals(numbers(1), installed());
    assertEquals(List.of(new HostRefusal.InstallerBusy()), hung.stoppedBy());
    rig.clock.pass(Duration.ofDays(30));
    assertInstanceOf(UpdateRefusal.StillRunning.class, refusals(rig.dryRun(), 1).get(0));
    rig.installer.ends(SampleUpdates.id(1));
    assertEquals(List.of(), refusals(rig.dryRun(), 1));
  }

  @Test
  void aRebootEndsWhatHung() throws Exception {
    rig.installer.answers(SampleUpdates.id(1), InstallResult.hung());
    rig.installAllowed();
    rig.reboot();
    rig.clock.pass(Duration.ofHours(1));
    assertEquals(List.of(), refusals(rig.dryRun(), 1));
  }

  @Test
  void whatSucceedsTwiceAndIsStillNeededIsALoop() throws Exception {
    rig.installAllowed();
    rig.installAllowed();
    InstallOutcome third = rig.installAllowed();
    assertEquals(List.of(new UpdateRefusal.LoopDetected()), refusals(third, 1));
    rig.conditions.osVersion("10.0.19045.2");
    assertEquals(List.of(), refusals(rig.dryRun(), 1));
  }

  @Test
  void aProcessThatEndsAtAnySaveNeverInstallsTwiceInParallelAndLosesNoTry() throws Exception {
    int saves = countSaves();
    for (int number = 1; number <= saves; number++) {
      for (boolean afterwards : new boolean[] {false, true}) {
        AgentRig one = new AgentRig();
        done(one.agent().download());
        one.state.crashAtSave(number, afterwards);
        assertThrows(Crash.class, () -> one.agent().install(InstallSelection.allowed(), false));
        assertFalse(one.lock.isTaken(), "the lock is given back");
        int tried = one.installer.installs().size();
        long known =
            one.state.load().updates().each().values().stream()
                .filter(m -> !m.trail().isEmpty())
                .count();
        assertTrue(known >= tried, () -> tried + " tried, " + known + " known");
        one.clock.pass(Duration.ofHours(3));
        one.installAllowed();
        assertTrue(
            one.state.load().updates().each().values().stream()
                .allMatch(m -> m.last().map(Attempt::end).orElseThrow() == Attempt.End.SUCCEEDED));
      }
    }
  }

  private static int countSaves() throws Exception {
    AgentRig one = new AgentRig();
    done(one.agent().download());
    int before = one.state.saved().size();
    one.installAllowed();
    return one.state.saved().size() - before;
  }

  @Test
  void everyHostRefusalKeepsAllFromInstalling() throws Exception {
    rig.conditions.power(Power.battery(39));
    rig.conditions.free(1L << 29);
    rig.conditions.managedBy("ConfigMgr");
    rig.installer.rebootState(RebootState.due("CBS"));
    List<HostRefusal> host = rig.installAllowed().plan().host();
    assertEquals(
        Set.of("BATTERY_LOW", "DISK_FLOOR", "OTHER_MANAGER", "REBOOT_PENDING"),
        Set.copyOf(host.stream().map(HostRefusal::word).toList()));
    assertEquals(List.of(), installed());
  }

  @Test
  void aBatteryOfFortyPercentIsEnough() throws Exception {
    rig.conditions.power(Power.battery(40));
    assertTrue(rig.dryRun().plan().isRunnable());
  }

  @Test
  void eachUpdateIsRefusedForItsOwnReason() throws Exception {
    rig.installer.traits(SampleUpdates.id(1), new InstallTraits(false, true, true));
    rig.installer.traits(SampleUpdates.id(2), new InstallTraits(false, false, false));
    rig.installer.doesNotKnow(SampleUpdates.id(3));
    rig.needs(4);
    done(rig.agent().scanAnew());
    InstallOutcome outcome = rig.dryRun();
    assertEquals(List.of(new UpdateRefusal.NeedsUserInput()), refusals(outcome, 1));
    assertEquals(List.of(new UpdateRefusal.LicenseNotAcceptable()), refusals(outcome, 2));
    assertEquals(List.of(new UpdateRefusal.UnknownToInstaller()), refusals(outcome, 3));
    assertEquals(
        List.of(new UpdateRefusal.Missing(List.of(SampleUpdates.fileName(4)), false)),
        refusals(outcome, 4));
  }

  @Test
  void filesThatWindowsDoesNotTakeAreFetchedAnew() throws Exception {
    rig.installer.refusesFilesOf(
        SampleUpdates.id(1), new WuaException(FailureReason.UNTRUSTED, "The file was changed."));
    InstallOutcome outcome = rig.installAllowed();
    assertTrue(outcome.hasFailures());
    assertEquals(
        List.of(),
        rig.state.load().updates().of(SampleUpdates.id(1)).files().orElseThrow().stored());
  }

  @Test
  void oneRunAtATimeIsAtWork() throws Exception {
    try (var held = rig.lock.tryAcquire().orElseThrow()) {
      Outcome<InstallOutcome> refused = rig.agent().install(InstallSelection.allowed(), false);
      assertEquals(Outcome.refused(new HostRefusal.AnotherRunActive()), refused, held::toString);
    }
    assertFalse(rig.installAllowed().done().isEmpty());
  }

  @Test
  void anExclusiveUpdateThatNeededARebootLetsNoneFollow() throws Exception {
    rig.installer.traits(SampleUpdates.id(3), new InstallTraits(true, false, true));
    rig.installer.answers(SampleUpdates.id(3), InstallResult.succeededUntilReboot());
    InstallOutcome outcome = rig.installAllowed();
    assertEquals(numbers(3), installed());
    assertEquals(
        List.of(new UpdateRefusal.ExclusiveUpdate(SampleUpdates.id(3))), refusals(outcome, 1));
  }
}
