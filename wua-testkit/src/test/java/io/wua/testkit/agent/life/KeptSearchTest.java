package io.wua.testkit.agent.life;

import static io.wua.testkit.agent.life.AgentRig.done;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.outcome.ScanOutcome;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateRef;
import io.wua.testkit.agent.FakeAgentState;
import io.wua.testkit.install.SampleUpdates;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever happens to the last search or its catalog, it costs another search and nothing else. */
class KeptSearchTest {
  private static final String CATALOG = "wsusscn2.cab";

  private final AgentRig rig = new AgentRig();

  private ScanOutcome scan() throws WuaException {
    return done(rig.agent().scan());
  }

  private static WuaException full() {
    return new WuaException(FailureReason.UNREADABLE, "The disk is full.");
  }

  private void goAway() {
    rig.repository.nowFails(new WuaException(FailureReason.UNAVAILABLE, "The line is dead."));
  }

  private String rememberedCatalog() throws WuaException {
    return rig.state.load().host().catalog().orElseThrow().file().sha256().hex();
  }

  private String storedCatalog() {
    return rig.repository.storedCatalog().orElseThrow().sha256().hex();
  }

  @Test
  void aSearchThatCannotBeKeptIsAWarningAndIsMadeAgain() throws Exception {
    rig.cache.nowFails(full());
    for (int run = 1; run <= 2; run++) {
      ScanOutcome scan = scan();
      assertTrue(scan.searched());
      assertEquals(3, scan.scan().offers().updates().size());
      assertEquals(1, scan.warnings().size());
      assertTrue(scan.warnings().get(0).contains("The disk is full."), scan.warnings()::toString);
      assertEquals(Optional.empty(), rig.state.load().host().lastSearch());
    }
    rig.cache.worksAgain();
    assertTrue(scan().searched());
    assertFalse(scan().searched());
  }

  @Test
  void theSearchBeforeOneThatCannotBeKeptDoesNotCountAgain() throws Exception {
    scan();
    rig.reboot();
    rig.cache.nowFails(full());
    assertTrue(scan().searched());
    assertTrue(rig.cache.load().isPresent());
    assertEquals(Optional.empty(), rig.agent().status().scan());
  }

  @Test
  void aStopWhileTheSearchIsKeptEndsTheScan() {
    rig.cache.nowFails(new WuaException(FailureReason.ABORTED, "Somebody asked to stop."));
    WuaException stopped = assertThrows(WuaException.class, this::scan);
    assertEquals(FailureReason.ABORTED, stopped.reason());
  }

  @Test
  void aProcessThatEndsBetweenSearchAndMemorySearchesAgain() throws Exception {
    scan();
    rig.reboot();
    rig.state.crashAtSave(1, false);
    assertThrows(FakeAgentState.Crash.class, this::scan);
    assertEquals(2, rig.searches);
    assertEquals(Optional.empty(), rig.agent().status().scan());
    assertTrue(scan().searched());
    assertFalse(scan().searched());
  }

  @Test
  void whatIsHiddenAndCannotBeKeptIsSearchedForAgain() throws Exception {
    scan();
    rig.forbidden.add(UpdateRef.exactly(SampleUpdates.id(1)));
    rig.cache.nowFails(full());
    ScanOutcome scan = scan();
    assertFalse(scan.searched());
    assertEquals(1, scan.warnings().size());
    assertEquals(Set.of(SampleUpdates.id(1)), rig.installer.hidden());
    rig.cache.worksAgain();
    assertTrue(scan().searched());
  }

  @Test
  void aProcessThatEndsWhileItHidesSearchesAgain() throws Exception {
    scan();
    rig.forbidden.add(UpdateRef.exactly(SampleUpdates.id(1)));
    int before = rig.state.saved().size();
    scan();
    int saves = rig.state.saved().size() - before;
    rig.forbidden.clear();
    rig.state.crashAtSave(saves, false);
    assertThrows(FakeAgentState.Crash.class, this::scan);
    assertEquals(Set.of(), rig.installer.hidden());
    assertTrue(scan().searched());
  }

  @Test
  void aCatalogThatNobodyCouldRememberIsMeasuredWhileTheRepositoryIsAway() throws Exception {
    scan();
    String july = storedCatalog();
    rig.repository.put(CATALOG, "a newer catalog".getBytes(UTF_8));
    rig.state.crashAtSave(1, false);
    assertThrows(FakeAgentState.Crash.class, this::scan);
    assertEquals(july, rememberedCatalog());
    goAway();
    assertTrue(scan().searched(), "the search of the old catalog stands for the new one");
    assertEquals(storedCatalog(), rememberedCatalog());
    assertFalse(scan().searched());
  }

  @Test
  void aCatalogThatNobodyCouldRememberIsNotTakenForTheOneThatIsUnchanged() throws Exception {
    scan();
    String july = storedCatalog();
    rig.repository.put(CATALOG, "a newer catalog".getBytes(UTF_8));
    rig.state.crashAtSave(1, false);
    assertThrows(FakeAgentState.Crash.class, this::scan);
    rig.repository.put(CATALOG, "a catalog".getBytes(UTF_8));
    scan();
    assertEquals(july, storedCatalog());
    assertEquals(july, rememberedCatalog());
  }

  @Test
  void theFirstCatalogServesThoughNobodyCouldRememberIt() throws Exception {
    rig.state.crashAtSave(2, false);
    assertThrows(FakeAgentState.Crash.class, this::scan);
    goAway();
    assertTrue(scan().searched());
    assertEquals(storedCatalog(), rememberedCatalog());
  }
}
