package io.wua.example.embedding.ferry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.RunLock;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallResult;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.report.HostStatus;
import io.wua.core.update.KbNumber;
import io.wua.testkit.agent.FakeAgentState;
import io.wua.testkit.install.SampleUpdates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The agent of the ferries, tested without Windows. */
class MaintenanceTest {
  private final FakeShip ship = new FakeShip();

  MaintenanceTest() throws WuaException {}

  private static void assertStatus(HostStatus expected, FakeShip ship) throws WuaException {
    assertEquals(Optional.of(expected), ship.maintenance.status().status());
  }

  @Test
  void aMachineGoesFromNeededThroughInstalledAndRestartToOk() throws WuaException {
    ship.installer.answers(SampleUpdates.id(2), InstallResult.succeededUntilReboot());
    ship.maintenance.pass();
    assertStatus(HostStatus.PENDING_UPDATES, ship);

    ship.clock.set(FakeShip.IN_HARBOR);
    ship.maintenance.pass();
    assertEquals(List.of(SampleUpdates.id(1), SampleUpdates.id(2)), ship.installer.installs());
    assertTrue(ship.maintenance.status().rebootRequired());
    assertTrue(ship.read().contains("restart this machine before the ship leaves"));

    ship.clock.pass(Duration.ofHours(1));
    ship.maintenance.pass();
    assertTrue(ship.read().stream().anyMatch(line -> line.startsWith("not now: REBOOT_PENDING: ")));

    ship.restart();
    ship.clock.pass(Duration.ofHours(1));
    ship.maintenance.pass();
    assertStatus(HostStatus.OK, ship);
    assertFalse(ship.maintenance.status().rebootRequired());
    assertEquals(2, ship.installer.installs().size(), "nothing is installed twice");
  }

  @Test
  void atSeaFilesComeOnBoardAndNothingIsInstalled() throws WuaException {
    ship.maintenance.pass();
    assertEquals(
        List.of(
            "scan: 2 updates",
            "on board: " + SampleUpdates.id(1),
            "on board: " + SampleUpdates.id(2),
            "not now: OUTSIDE_WINDOW: It is outside the maintenance window. Wait until"
                + " 2026-07-20T22:00:00Z, or widen the window."),
        ship.read());
    assertEquals(List.of(), ship.installer.installs());
  }

  @Test
  void aPreviewShowsThePlanAndChangesNothing() throws WuaException {
    ship.maintenance.pass();
    ship.clock.set(FakeShip.IN_HARBOR);
    AgentMemory before = ship.state.load();
    ship.read();
    ship.maintenance.preview(InstallSelection.allowed());
    assertEquals(
        List.of("scan: 2 updates", "would install: Update 1", "would install: Update 2"),
        ship.read());
    assertEquals(before, ship.state.load());
    assertEquals(List.of(), ship.installer.installs());
  }

  @Test
  void noNameInstallsNoUpdate() throws WuaException {
    ship.maintenance.pass();
    ship.clock.set(FakeShip.IN_HARBOR);
    ship.maintenance.install(List.of());
    assertEquals(List.of(), ship.installer.installs());
  }

  @Test
  void onlyWhatIsNamedIsInstalled() throws WuaException {
    ship.maintenance.pass();
    ship.clock.set(FakeShip.IN_HARBOR);
    ship.read();
    ship.maintenance.install(List.of("KB5000002", "KB4999999"));
    assertEquals(List.of(SampleUpdates.id(2)), ship.installer.installs());
    assertTrue(ship.read().contains("no scan knows KB4999999"));
  }

  @Test
  void whatHeadOfficeRecalledIsRefusedAndTheReasonIsWritten() throws WuaException {
    ship.maintenance.pass();
    ship.clock.set(FakeShip.IN_HARBOR);
    ship.recalled.add(new KbNumber("5000001"));
    ship.read();
    ship.maintenance.install(List.of("KB5000001"));
    assertEquals(List.of(), ship.installer.installs());
    assertTrue(
        ship.read().stream()
            .anyMatch(line -> line.startsWith("not Update 1: The policy does not allow it: ")));
  }

  @Test
  void aSecondRunOnTheSameMachineIsRefused() throws WuaException {
    try (RunLock.Held held = ship.lock.tryAcquire().orElseThrow()) {
      ship.maintenance.pass();
      assertEquals(
          List.of(
              "not now: ANOTHER_RUN_ACTIVE: Another run of the agent is at work on this host."
                  + " Try again when it is done."),
          ship.read(),
          held::toString);
    }
  }

  @Test
  @Timeout(60)
  void shipsInOneProcessShareNothing() throws Exception {
    List<FakeShip> fleet = new ArrayList<>();
    List<Future<?>> passes = new ArrayList<>();
    var threads = Executors.newFixedThreadPool(4);
    try {
      for (int i = 0; i < 8; i++) {
        FakeShip one = new FakeShip();
        one.clock.set(i % 2 == 0 ? FakeShip.IN_HARBOR : FakeShip.AT_SEA);
        fleet.add(one);
        passes.add(threads.submit(one.maintenance::pass));
      }
      for (Future<?> pass : passes) {
        pass.get();
      }
    } finally {
      threads.shutdownNow();
    }
    for (int i = 0; i < fleet.size(); i++) {
      assertStatus(i % 2 == 0 ? HostStatus.OK : HostStatus.PENDING_UPDATES, fleet.get(i));
      assertEquals(i % 2 == 0 ? 2 : 0, fleet.get(i).installer.installs().size());
    }
    assertEquals(AgentMemory.nothing(), ship.state.load());
  }

  @Test
  void theSchedulerGoesOnAfterAFailure() throws Exception {
    FakeAgentState disk = new FakeAgentState();
    disk.nowFails(new WuaException(FailureReason.UNREADABLE, "The disk is gone."));
    FakeShip leaking = new FakeShip(disk);
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    try {
      leaking.maintenance.start(scheduler, Duration.ofMillis(1));
      for (int i = 0; i < 3; i++) {
        assertEquals(
            "problem: UNREADABLE: The disk is gone.", leaking.log.poll(10, TimeUnit.SECONDS));
      }
    } finally {
      scheduler.shutdownNow();
    }
  }
}
