package io.wua.testkit.agent.life;

import static io.wua.testkit.agent.life.AgentRig.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.condition.SoftwareMarks;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.agent.memory.SearchMark;
import io.wua.core.agent.outcome.DownloadOutcome;
import io.wua.core.agent.outcome.ScanOutcome;
import io.wua.core.criteria.Criteria;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.refusal.UpdateRefusal;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.report.HostStatus;
import io.wua.core.settings.WuaKeys;
import io.wua.core.update.UpdateRef;
import io.wua.testkit.install.SampleUpdates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScanAndDownloadTest {
  private final AgentRig rig = new AgentRig();

  private ScanOutcome scan() throws WuaException {
    return done(rig.agent().scan());
  }

  @Test
  void aSearchIsLeftOutWhileNothingChangedAndDecisionsAreMadeAnew() throws Exception {
    assertTrue(scan().searched());
    rig.clock.pass(Duration.ofDays(6));
    rig.forbidden.add(UpdateRef.exactly(SampleUpdates.id(1)));
    ScanOutcome second = scan();
    assertFalse(second.searched());
    assertEquals(1, rig.searches);
    assertFalse(second.scan().offers().updates().get(0).offered());
    assertTrue(second.scan().offers().updates().get(1).offered());
  }

  @Test
  void aSearchIsMadeAgainAfterAnythingThatItDependsOn() throws Exception {
    scan();
    Criteria software = Criteria.parse("Type='Software'");
    List<Runnable> changes =
        List.of(
            () -> rig.repository.put("wsusscn2.cab", "newer".getBytes(StandardCharsets.UTF_8)),
            () -> rig.set(WuaKeys.FILTER, software),
            () -> rig.conditions.software(new SoftwareMarks("11", "packages", "products")),
            () -> rig.conditions.software(new SoftwareMarks("11", "other", "products")),
            () -> rig.conditions.software(new SoftwareMarks("11", "other", "others")),
            () -> rig.conditions.osVersion("10.0.19045.2"),
            rig::reboot,
            () -> rig.clock.pass(Duration.ofDays(7)),
            () -> rig.clock.set(AgentRig.START.minus(Duration.ofDays(1))),
            () -> rig.program = "wua 2",
            rig.cache::forget);
    for (int i = 0; i < changes.size(); i++) {
      changes.get(i).run();
      int number = i;
      assertTrue(scan().searched(), () -> "after change " + number);
      assertFalse(scan().searched(), () -> "a second time after change " + number);
    }
  }

  @Test
  void itIsRememberedHowLongTheSearchTook() throws Exception {
    rig.searchTakes = Duration.ofSeconds(3);
    scan();
    assertEquals(
        Optional.of(rig.searchTakes), rig.state.load().host().lastSearch().map(SearchMark::took));
  }

  @Test
  void anOldCatalogServesWhileTheRepositoryIsAway() throws Exception {
    scan();
    rig.repository.nowFails(new WuaException(FailureReason.UNAVAILABLE, "The line is dead."));
    ScanOutcome second = scan();
    assertFalse(second.searched());
    assertEquals(1, second.warnings().size());
  }

  @Test
  void withoutAnyCatalogTheScanFailsAndFindsNothingOutOfThinAir() {
    rig.repository.nowFails(new WuaException(FailureReason.UNAVAILABLE, "The line is dead."));
    assertThrows(WuaException.class, this::scan);
    assertFalse(rig.lock.isTaken());
  }

  @Test
  void eachChangeOfTheRulesIsOneLineOfHistory() throws Exception {
    scan();
    scan();
    rig.forbidden.add(UpdateRef.exactly(SampleUpdates.id(1)));
    scan();
    scan();
    assertEquals(
        List.of("new rules: ours", "rules changed: ours"), rig.history(HistoryLine.Kind.POLICY));
  }

  @Test
  void whatIsDiscardedIsHiddenOnceAndShownAgainOnceAllowed() throws Exception {
    rig.forbidden.add(UpdateRef.exactly(SampleUpdates.id(1)));
    scan();
    scan();
    assertEquals(Set.of(SampleUpdates.id(1)), rig.installer.hidden());
    assertEquals(1, rig.installer.hideWrites());
    rig.forbidden.clear();
    scan();
    scan();
    assertEquals(Set.of(), rig.installer.hidden());
    assertEquals(2, rig.installer.hideWrites());
  }

  @Test
  void theFilesOfWhatIsOfferedComeAndALackingOneMakesItMissing() throws Exception {
    rig.needs(4);
    DownloadOutcome outcome = done(rig.agent().download());
    assertEquals(
        List.of(SampleUpdates.id(1), SampleUpdates.id(2), SampleUpdates.id(3)), outcome.complete());
    assertEquals(
        new UpdateRefusal.Missing(List.of(SampleUpdates.fileName(4)), true),
        outcome.refused().get(0).refusal());
    assertEquals(Optional.of(HostStatus.PENDING_UPDATES), rig.agent().status().status());
  }

  @Test
  void aFullDiskRefusesFilesBeforeTheyAreFetched() throws Exception {
    rig.conditions.free(1L << 30);
    DownloadOutcome outcome = done(rig.agent().download());
    assertEquals(List.of(), outcome.complete());
    assertEquals("DISK_FLOOR", outcome.refused().get(0).refusal().word());
  }

  @Test
  void filesThatAreOnTheHostAreNotForgottenWhileTheRepositoryIsAway() throws Exception {
    done(rig.agent().download());
    rig.repository.nowFails(new WuaException(FailureReason.UNAVAILABLE, "The line is dead."));
    done(rig.agent().download());
    assertEquals(3, rig.dryRun().plan().steps().size());
  }

  @Test
  void aClockThatWasAheadLeavesNoUpdateRipeBeforeItsDelayIsOver() throws Exception {
    rig.delay = Duration.ofDays(365);
    rig.clock.set(AgentRig.START.plus(Duration.ofDays(700)));
    scan();
    rig.clock.set(AgentRig.START);
    scan();
    var memory = rig.state.load().updates().of(SampleUpdates.id(1));
    assertEquals(Optional.of(AgentRig.START), memory.firstSeen());
    assertEquals(Optional.empty(), memory.firstRipe());
    rig.clock.pass(Duration.ofDays(366));
    scan();
    memory = rig.state.load().updates().of(SampleUpdates.id(1));
    assertEquals(Optional.of(rig.clock.instant()), memory.firstRipe());
  }

  @Test
  void firstSeenAndFirstRipeAreKeptAndNeverLieInTheFuture() throws Exception {
    rig.clock.set(AgentRig.START.plus(Duration.ofDays(3000)));
    scan();
    rig.clock.set(AgentRig.START);
    scan();
    rig.clock.pass(Duration.ofDays(2));
    scan();
    var memory = rig.state.load().updates().of(SampleUpdates.id(1));
    assertEquals(Optional.of(AgentRig.START), memory.firstSeen());
    assertEquals(Optional.of(AgentRig.START), memory.firstRipe());
  }

  @Test
  void anUninstalledUpdateIsNeverOfferedAgainBeforeItsHoldIsLifted() throws Exception {
    rig.has(1);
    scan();
    done(rig.agent().uninstall(List.of(SampleUpdates.id(1))));
    rig.needs(1);
    for (int i = 0; i < 3; i++) {
      rig.clock.pass(Duration.ofDays(100));
      assertFalse(first(done(rig.agent().scanAnew())).offered());
    }
    assertFalse(
        rig.dryRun().plan().steps().stream()
            .anyMatch(step -> step.staged().id().equals(SampleUpdates.id(1))));
    done(rig.agent().lift(SampleUpdates.id(1).guid()));
    assertTrue(first(scan()).offered());
  }

  private static OfferedUpdate first(ScanOutcome scan) {
    return scan.scan().offers().updates().get(0);
  }
}
