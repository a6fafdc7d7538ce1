package io.wua.app.cli.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.inject.Guice;
import io.wua.app.agent.AgentAssembler;
import io.wua.app.agent.AgentAssembly;
import io.wua.app.agent.AgentRequest;
import io.wua.app.agent.AgentWork;
import io.wua.app.agent.resident.StopRequest;
import io.wua.app.cli.agent.AgentWorld.Ran;
import io.wua.core.agent.AgentEvent;
import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.download.Progress;
import io.wua.core.failure.WuaException;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.demo.DemoSet;
import io.wua.simulation.windows.machine.Behavior;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty state folder to an up-to-date host, over the command line. */
class AgentLifeTest {
  private static final UpdateId CUMULATIVE =
      UpdateId.parse("0e27018c-f1ce-3f13-88c6-a2dda61b7617_100");
  private static final UpdateId EXCEL = UpdateId.parse("cd599588-ca69-3500-8632-ea56c67b69f9_200");

  @TempDir private static Path shared;
  private static DemoSet demo;

  @TempDir private Path folder;
  private AgentWorld world;

  @BeforeAll
  static void writeDemo() throws WuaException {
    demo = DemoSet.writeTo(shared);
  }

  @BeforeEach
  void makeWorld() throws WuaException, IOException {
    world = new AgentWorld(demo, folder);
  }

  private static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(each -> ids.add(each.get("id").asText()));
    return ids;
  }

  private static JsonNode update(JsonNode list, UpdateId id) {
    for (JsonNode each : list) {
      if (each.get("id").asText().equals(id.wire())) {
        return each;
      }
    }
    throw new AssertionError(id + " is not in " + list);
  }

  @Test
  void goesFromNothingToAnUpToDateHost() throws WuaException {
    assertEquals(7, world.wua("status").code());
    Ran download = world.wua("download");
    assertEquals(3, download.code(), download.toString());
    Ran dry = world.wua("install", "--all-allowed", "--dry-run", "--json");
    assertEquals(3, dry.code(), dry.toString());
    Ran real = world.wua("install", "--all-allowed", "--yes", "--json");
    assertEquals(4, real.code(), real.toString());
    assertEquals(ids(dry.json().get("plan")), ids(real.json().get("done")));
    assertEquals("wua.install/1", real.json().get("schema").asText());
    Ran before = world.wua("status");
    assertEquals(4, before.code(), before.toString());
    assertTrue(before.out().contains("complete after a reboot"), before.out());
    Ran refused = world.wua("install", "--all-allowed", "--yes");
    assertEquals(4, refused.code(), refused.toString());
    assertTrue(refused.out().contains("Reboot the host, then try again."), refused.out());
    world.host.reboot();
    world.wua("download");
    Ran after = world.wua("status");
    assertEquals(0, after.code(), after.toString());
    assertTrue(after.out().contains("Status OK."), after.out());
    Ran nothing = world.wua("install", "--all-allowed", "--yes");
    assertTrue(nothing.out().contains("There is nothing to install."), nothing.out());
    JsonNode history = world.wua("history", "--limit", "2", "--json").json();
    assertEquals(2, history.get("lines").size());
    assertTrue(history.get("total").asInt() > 2);
  }

  @Test
  void theStatusNeedsNoCatalog() throws IOException {
    world.wua("download");
    Ran before = world.wua("status", "--json");
    Files.delete(world.repository.place("wsusscn2.cab"));
    Ran after = world.wua("status", "--json");
    assertEquals(before.json(), after.json());
    assertTrue(after.json().get("updates").size() > 0, after.toString());
    Files.delete(world.state.resolve("agent").resolve("search.json"));
    assertEquals(7, world.wua("status").code());
  }

  @Test
  void aDryRunTellsSizesAndReasonsAndChangesNothing() throws IOException {
    world.wua("download");
    String before = contents(world.state) + contents(world.hostFolder);
    Ran dry = world.wua("install", "--all-allowed", "--dry-run");
    assertEquals(before, contents(world.state) + contents(world.hostFolder));
    assertTrue(dry.out().contains("KB5190112"), dry.out());
    assertTrue(dry.out().contains("severity is Critical or Important"), dry.out());
    assertTrue(dry.out().contains("3 updates, "), dry.out());
    assertTrue(dry.out().contains("Change the rules."), dry.out());
  }

  private static String contents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(file).append(Files.readString(file));
      }
      return all.toString();
    }
  }

  @Test
  void showsTheCodeOfAFailureAndItsCure() throws WuaException {
    world.host.behaves(EXCEL.guid(), Behavior.failing(0x80240034));
    world.wua("download");
    Ran run = world.wua("install", "--all-allowed", "--yes");
    assertEquals(5, run.code(), run.toString());
    assertTrue(run.out().contains("0x80240034 WU_E_DOWNLOAD_FAILED"), run.out());
    assertTrue(run.out().contains("Try again later."), run.out());
    JsonNode status = world.wua("status", "--json").json();
    assertEquals("ERROR", status.get("status").asText());
    JsonNode failed = update(status.get("updates"), EXCEL);
    assertEquals("ERROR", failed.get("status").asText());
    assertTrue(failed.get("note").asText().contains("0x80240034"), failed.toString());
  }

  @Test
  void showsWhatIsDelayedForbiddenAndMissing() throws IOException {
    world.settings("enabled = True", "install_delay = 10d", "forbidden_kbs = KB5190601");
    try (Stream<Path> files = Files.list(world.repository.folder())) {
      for (Path file : files.filter(f -> f.toString().contains("kb5190001")).toList()) {
        Files.delete(file);
      }
    }
    Ran download = world.wua("download");
    JsonNode updates = world.wua("status", "--json").json().get("updates");
    assertEquals(
        "MISSING", update(updates, CUMULATIVE).get("status").asText(), download.toString());
    assertEquals("DISCARDED", update(updates, EXCEL).get("status").asText());
    assertEquals(5, download.code(), download.toString());
    assertTrue(download.out().contains("kb5190001"), download.out());
    world.settings("enabled = True", "install_delay = 60d");
    assertTrue(world.wua("status").out().contains("DELAYED"), "decided anew");
    Ran waiting = world.wua("install", "KB5190112", "--yes");
    assertTrue(waiting.out().contains("Not installed:"), waiting.out());
  }

  @Test
  void anInstallWaitsForItsWindowUnlessSomebodySaysOtherwise() throws IOException {
    world.settings("enabled = True", "install_window = Sun 01:00-02:00");
    world.wua("download");
    Ran waits = world.wua("install", "KB5190601", "--yes");
    assertTrue(waits.out().contains("outside the maintenance window"), waits.out());
    Ran now = world.wua("install", "KB5190601", "--yes", "--outside-window");
    assertTrue(now.out().contains("done."), now.out());
  }

  @Test
  void theHostRebootsByItselfWhereTheSettingsSaySoAndIsScannedAfterwards() throws IOException {
    world.settings(
        "enabled = True",
        "download_scheduling = 1d",
        "install_scheduling = 1d",
        "reboot = when_required");
    Ran first = world.wua("run-due");
    assertTrue(first.out().contains("The host reboots now."), first.out());
    Ran second = world.wua("run-due", "--json");
    assertEquals("OK", second.json().get("status").asText(), second.toString());
    assertTrue(second.json().get("install").isNull(), second.toString());
    assertEquals(0, second.code(), second.toString());
    assertTrue(world.wua("history").out().contains("rebooting"), "the history tells of it");
  }

  @Test
  void atShutdownInstallsWhatIsReadyWhereTheSettingsSaySo() throws IOException {
    world.wua("download");
    Ran off = world.wua("run-due", "--at-shutdown");
    assertEquals(0, off.code(), off.toString());
    assertTrue(off.out().contains("install_at_shutdown = True"), off.out());
    world.settings("enabled = True", "install_at_shutdown = True");
    Ran on = world.wua("run-due", "--at-shutdown", "--json");
    assertEquals(3, on.json().get("install").get("done").size(), on.toString());
  }

  @Test
  void doesWhatIsDueAndThenNothingUntilItIsDueAgain() throws IOException {
    world.settings("enabled = True", "download_scheduling = 1d", "install_scheduling = 1d");
    Ran first = world.wua("run-due", "--json");
    assertEquals(4, first.code(), first.toString());
    assertEquals(3, first.json().get("install").get("done").size(), first.toString());
    Ran second = world.wua("run-due");
    assertEquals(4, second.code(), second.toString());
    assertTrue(second.out().contains("Nothing is due."), second.out());
    assertTrue(second.out().contains("reboot = never"), second.out());
    world.clock.pass(Duration.ofDays(2));
    Ran later = world.wua("run-due");
    assertEquals(4, later.code(), later.toString());
    assertFalse(later.out().contains("Nothing is due."), later.out());
    Ran schedule =
        world.run(
            List.of(
                "schedule",
                "--config",
                world.ini.toString(),
                "--state",
                world.state.toString(),
                "--json"));
    assertTrue(schedule.json().get("runsRecorded").asBoolean(), schedule.toString());
  }

  @Test
  void withoutEnabledNothingRunsByItself() throws IOException, WuaException {
    world.settings("download_scheduling = 1d", "install_scheduling = 1d");
    String before = contents(world.hostFolder);
    Ran ran = world.wua("run-due");
    assertEquals(0, ran.code(), ran.toString());
    assertTrue(ran.out().contains("Set enabled = True in [waptwua]"), ran.out());
    assertEquals(before, contents(world.hostFolder));
    assertFalse(Files.exists(world.state), "nothing is kept");
  }

  @Test
  void whatWasUninstalledIsHeld() {
    world.wua("download");
    world.wua("install", "KB5190601", "--yes");
    Ran off = world.wua("uninstall", EXCEL.wire(), "--json");
    assertEquals("SUCCEEDED", off.json().get("done").get(0).get("end").asText(), off.toString());
    Ran again = world.wua("install", "KB5190601", "--yes");
    assertTrue(again.out().contains("Not installed:"), again.out());
    assertTrue(again.out().contains("uninstalled on purpose"), again.out());
    assertTrue(world.wua("hold").out().contains("KB5190601"), "what is held has its name");
    assertEquals(2, world.wua("hold", "--lift", "KB5190203").code(), "that one is not held");
    Ran lifted = world.wua("hold", "--lift", "KB5190601", "--json");
    assertEquals(1, lifted.json().get("lifted").size(), lifted.toString());
    assertEquals(0, lifted.json().get("held").size(), lifted.toString());
    Ran anew = world.wua("install", "KB5190601", "--yes");
    assertTrue(anew.out().contains("done."), anew.toString());
  }

  @Test
  void anUpdateThatFailedIsHeldUntilSomebodyLiftsIt() throws Exception {
    world.host.behaves(EXCEL.guid(), Behavior.failing(0x80070643));
    world.wua("download");
    world.wua("install", "KB5190601", "--yes");
    Ran held = world.wua("hold", "--json");
    assertEquals(
        "BUDGET_USED_UP",
        held.json().get("held").get(0).get("because").get("reason").asText(),
        held.toString());
    world.wua("hold", "--lift", EXCEL.wire());
    assertEquals("No update is held on this host.", world.wua("hold").out().strip());
    Ran anew = world.wua("install", "KB5190601", "--yes");
    assertTrue(anew.out().contains("done."), anew.toString());
  }

  @Test
  void stopsBetweenTwoUpdatesAndGoesOnWithTheRestNextTime() throws WuaException {
    world.wua("download");
    AgentAssembler assembler =
        Guice.createInjector(world.wiring()).getInstance(AgentAssembler.class);
    AgentRequest request =
        new AgentRequest(
            Optional.of(world.ini),
            world.state,
            Optional.of(world.hostFolder),
            List.of(),
            Optional.empty(),
            Optional.empty());
    StopRequest stop = StopRequest.ofThisThread(Duration.ZERO);
    AgentWork work =
        new AgentWork(
            event -> {
              if (event instanceof AgentEvent.InstallStarted) {
                stop.ask();
              }
            },
            Progress.none(),
            stop,
            true,
            true);
    try (AgentAssembly agent = assembler.open(request, work)) {
      InstallOutcome outcome =
          agent.agent().install(InstallSelection.allowed(), false).found().orElseThrow();
      assertEquals(1, outcome.done().size());
      assertEquals(List.of(new HostRefusal.Stopping()), outcome.stoppedBy());
      assertTrue(outcome.after().isPresent(), "it is scanned afterwards");
    }
    world.host.reboot();
    Ran rest = world.wua("install", "--all-allowed", "--yes", "--json");
    assertEquals(2, rest.json().get("done").size(), rest.toString());
  }
}
