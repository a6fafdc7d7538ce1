package io.wua.simulation.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.condition.Power;
import io.wua.core.download.StoredFile;
import io.wua.core.download.plan.Leaf;
import io.wua.core.download.plan.PayloadPlan;
import io.wua.core.download.plan.PlannedUpdate;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallEnd;
import io.wua.core.install.InstallProgress;
import io.wua.core.install.InstallResult;
import io.wua.core.install.InstallTraits;
import io.wua.core.install.StagedUpdate;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.demo.DemoCatalog;
import io.wua.simulation.catalog.demo.DemoSet;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LeafEntry;
import io.wua.simulation.catalog.entry.PlacedEntry;
import io.wua.simulation.catalog.entry.Publication;
import io.wua.simulation.windows.effect.EffectsJson;
import io.wua.simulation.windows.effect.EffectsTable;
import io.wua.simulation.windows.machine.Behavior;
import io.wua.simulation.windows.machine.SimulatedHost;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedHostTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final EffectsTable EFFECTS = EffectsTable.of(DemoCatalog.create());

  @TempDir Path folder;
  private SimulatedHost client;
  private SimulatedHost server;

  @BeforeEach
  void make() throws Exception {
    client = host("WS-PARIS-017");
    server = host("SRV-FILES-02");
  }

  private SimulatedHost host(String name) throws Exception {
    Path snapshot = folder.resolve(name + ".json");
    try (InputStream in =
        Objects.requireNonNull(DemoSet.class.getResourceAsStream(name + ".json"))) {
      Files.copy(in, snapshot);
    }
    return SimulatedHost.create(folder.resolve(name), snapshot, EFFECTS, clock());
  }

  private static Clock clock() {
    return Clock.fixed(DemoSet.NOW, ZoneOffset.UTC);
  }

  private static UpdateId kb(String digits) {
    return DemoCatalog.create()
        .entries()
        .map(PlacedEntry::entry)
        .filter(each -> published(each).kbs().stream().anyMatch(kb -> kb.digits().equals(digits)))
        .map(Entry::id)
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private static Publication published(Entry entry) {
    if (entry instanceof BundleEntry bundle) {
      return bundle.publication();
    }
    return entry instanceof LeafEntry leaf ? leaf.publication() : Publication.none();
  }

  private static InstallResult install(SimulatedHost host, UpdateId id) throws WuaException {
    host.stage(new StagedUpdate(new PlannedUpdate(id, Map.of()), Map.of()));
    return host.install(id, HOUR, InstallProgress.none());
  }

  private static String text(SimulatedHost host) throws Exception {
    return Files.readString(host.snapshot()).replaceAll("\\s", "");
  }

  @Test
  void everyUpdateThatPeopleSeeChangesSomething() {
    List<UUID> seen =
        DemoCatalog.create()
            .entries()
            .map(PlacedEntry::entry)
            .filter(each -> !published(each).categories().isEmpty())
            .map(each -> each.id().guid())
            .distinct()
            .toList();
    assertTrue(seen.size() >= 40);
    for (UUID update : seen) {
      assertFalse(EFFECTS.of(update).orElseThrow().effects().isEmpty(), update::toString);
    }
  }

  @Test
  void effectsSurviveTheirFile() {
    assertEquals(EFFECTS, EffectsJson.readTable(EffectsJson.write(EFFECTS)));
  }

  @Test
  void aCumulativeUpdateRaisesTheVersionOfWindowsWithTheRebootAlone() throws Exception {
    UpdateId rollup = kb("5190304");
    String boot = server.conditions().boot().id();
    assertEquals(InstallResult.succeededUntilReboot(), install(server, rollup));
    assertEquals("10.0.20348.4648", server.conditions().osVersion());
    assertTrue(server.rebootState().required());
    assertTrue(text(server).contains("~20348.4710.1.7\",\"state\":96"), () -> "pending");
    assertTrue(text(server).contains("RebootPending\",\"view\":64,\"exists\":true"));

    server.reboot();
    assertEquals("10.0.20348.4710", server.conditions().osVersion());
    assertNotEquals(boot, server.conditions().boot().id());
    assertFalse(server.rebootState().required());
    assertTrue(text(server).contains("~20348.4648.1.7\",\"state\":80"), () -> "superseded");
    assertTrue(text(server).contains("~20348.4710.1.7\",\"state\":112"), () -> "installed");
    assertTrue(text(server).contains("RebootPending\",\"view\":64,\"exists\":false"));
  }

  @Test
  void aUnifiedUpdateRaisesTheVersionOfWindowsToo() throws Exception {
    assertEquals(InstallResult.succeededUntilReboot(), install(client, kb("5190112")));
    client.reboot();
    assertEquals("10.0.26100.9718", client.conditions().osVersion());
  }

  @Test
  void anUpdateThatTheRebootUndoesLeavesNothing() throws Exception {
    UpdateId rollup = kb("5190304");
    server.behaves(rollup.guid(), Behavior.plain().undoneByReboot());
    install(server, rollup);
    server.reboot();
    assertEquals("10.0.20348.4648", server.conditions().osVersion());
    assertFalse(text(server).contains("20348.4710.1.7"));
    install(server, rollup);
    server.reboot();
    assertEquals("10.0.20348.4710", server.conditions().osVersion());
  }

  @Test
  void onlyTheLeavesWhoseProductIsThereChangeTheHost() throws Exception {
    assertEquals(InstallResult.succeeded(), install(server, kb("5190211")));
    assertTrue(
        text(server).contains("Package_for_DotNetRollup~31bf3856ad364e35~amd64~~10.0.4818.3"));
    assertFalse(text(server).contains("Package_for_DotNetRollup_481"));
  }

  @Test
  void whatIsTakenOffLeavesTheHostAsItWas() throws Exception {
    String before = text(server);
    UpdateId net = kb("5190211");
    install(server, net);
    assertNotEquals(before, text(server));
    assertEquals(InstallResult.succeeded(), server.uninstall(net));
    assertEquals(before, text(server));
    UpdateId excel = kb("5190601");
    install(client, excel);
    assertTrue(text(client).contains("EXCEL.EXE\",\"exists\":true,\"version\":\"16.0.5561.1000\""));
    client.uninstall(excel);
    assertTrue(text(client).contains("EXCEL.EXE\",\"exists\":true,\"version\":\"16.0.5535.1000\""));
  }

  @Test
  void aPermanentUpdateCannotBeTakenOff() throws Exception {
    UpdateId stack = kb("5190321");
    install(server, stack);
    assertTrue(text(server).contains("\"10.0.20348.4880\""));
    assertEquals(InstallResult.failed(0x80240028), server.uninstall(stack));
  }

  @Test
  void anInstallationTakesTimeOfTheHostAndOneThatTakesLongerThanTheLimitEndsLater()
      throws Exception {
    UpdateId rollup = kb("5190304");
    server.behaves(rollup.guid(), Behavior.plain().taking(Duration.ofMinutes(90)));
    assertEquals(InstallEnd.HUNG, install(server, rollup).end());
    assertEquals(DemoSet.NOW.plus(HOUR), server.now());
    assertTrue(server.isAtWork(rollup) && server.conditions().installerBusy());
    server.pass(Duration.ofMinutes(31));
    assertFalse(server.isAtWork(rollup));
    assertTrue(server.rebootState().required());
  }

  @Test
  void afterItsFailuresAnUpdateSucceeds() throws Exception {
    UpdateId excel = kb("5190601");
    client.behaves(excel.guid(), Behavior.failing(0x80070643, 0x80240022));
    assertEquals(InstallResult.failed(0x80070643), install(client, excel));
    assertEquals(InstallResult.failed(0x80240022), install(client, excel));
    assertEquals(InstallResult.succeeded(), install(client, excel));
  }

  @Test
  void anotherProcessSeesTheSameHost() throws Exception {
    InstallTraits asking = new InstallTraits(true, true, false);
    UpdateId excel = kb("5190601");
    client.behaves(excel.guid(), Behavior.plain().wishing(asking));
    client.free(5, 7);
    client.power(Power.battery(12));
    client.metered(true);
    client.busy(true);
    client.managedBy(Optional.of("ConfigMgr"));
    client.serverDate(Instant.EPOCH);
    client.hide(excel, true);
    install(client, excel);

    SimulatedHost again = SimulatedHost.open(folder.resolve("WS-PARIS-017"), clock());
    assertEquals(client.conditions(), again.conditions());
    assertEquals(Power.battery(12), again.conditions().power());
    assertEquals(7, again.conditions().stagingFreeBytes());
    assertEquals(Optional.of("ConfigMgr"), again.conditions().otherManager());
    assertEquals(client.software(), again.software());
    assertEquals(asking, again.traits(excel));
    assertEquals(client.history(), again.history());
    assertEquals(client.hidden(), again.hidden());
  }

  @Test
  void marksOfTheSoftwareChangeWithIt() throws Exception {
    var before = client.software();
    install(client, kb("5190601"));
    assertNotEquals(before, client.software());
  }

  @Test
  void aFileThatWasChangedOrIsGoneIsNotTaken() throws Exception {
    UpdateId excel = kb("5190601");
    Path file = Files.writeString(folder.resolve("excel.cab"), "changed");
    Sha1 sha1 = new Sha1("00".repeat(20));
    Payload payload =
        new Payload("excel.cab", OptionalLong.of(7), sha1, Optional.empty(), Optional.empty());
    StoredFile stored = new StoredFile(file.toUri(), 7, sha1, new Sha256("00".repeat(32)));
    StagedUpdate staged =
        new StagedUpdate(
            new PlannedUpdate(
                excel,
                Map.of(
                    new Leaf(excel, Optional.empty(), List.of(payload)),
                    new PayloadPlan.Cache(List.of(payload)))),
            Map.of(sha1, stored));
    assertEquals(
        FailureReason.UNTRUSTED,
        assertThrows(WuaException.class, () -> client.stage(staged)).reason());
    Files.delete(file);
    assertEquals(
        FailureReason.UNREADABLE,
        assertThrows(WuaException.class, () -> client.stage(staged)).reason());
  }
}
