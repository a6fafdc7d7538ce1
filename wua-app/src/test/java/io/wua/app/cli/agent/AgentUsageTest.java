package io.wua.app.cli.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.app.cli.agent.AgentWorld.Ran;
import io.wua.core.agent.RunLock;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.files.AgentFiles;
import io.wua.simulation.catalog.demo.DemoSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and their machines get wrong, and what an agent makes of it. */
class AgentUsageTest {
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

  @Test
  void anEmptySelectionNeverMeansAll() {
    Ran none = world.wua("install", "--yes");
    assertEquals(2, none.code(), none.toString());
    assertTrue(none.err().contains("--all-allowed"), none.err());
    assertEquals(2, world.wua("install", "--all-allowed", "KB5190601").code());
    assertEquals(2, world.wua("uninstall").code());
  }

  @Test
  void wrongNamesAreToldApartFromUnknownOnes() {
    Ran wrong = world.wua("install", "KB12x", "--yes");
    assertEquals(2, wrong.code(), wrong.toString());
    assertTrue(wrong.err().contains("KB12x"), wrong.err());
    assertEquals(2, world.wua("uninstall", "KB5190601").code());
    world.wua("download");
    Ran unknown = world.wua("install", "KB1234567", "--yes");
    assertEquals(1, unknown.code(), unknown.toString());
    assertTrue(unknown.out().contains("No update of this host is called KB1234567."));
    assertEquals(2, world.wua("history", "--limit", "0").code());
  }

  @Test
  void asksBeforeItInstallsAndTakesNoForAnAnswer() {
    world.wua("download");
    Ran nobody = world.wua("install", "KB5190601");
    assertEquals(2, nobody.code(), nobody.toString());
    assertTrue(nobody.err().contains("--yes"), nobody.err());
    world.answer = Optional.of(false);
    Ran no = world.wua("install", "KB5190601");
    assertEquals(0, no.code(), no.toString());
    assertTrue(no.err().contains("nothing was installed"), no.err());
    world.answer = Optional.of(true);
    assertTrue(world.wua("install", "KB5190601").out().contains("done."));
  }

  @Test
  void theSecondOfTwoRunsSaysWhoIsAtWork() throws WuaException {
    RunLock lock = AgentFiles.state(world.state.resolve("agent")).lock(world.clock);
    try (RunLock.Held held = lock.tryAcquire().orElseThrow()) {
      Ran second = world.wua("download");
      assertEquals(1, second.code(), second.toString());
      assertTrue(second.out().contains("Another run of the agent is at work"), second.out());
      assertTrue(second.out().contains("pid " + ProcessHandle.current().pid()), second.out());
      Ran due = world.wua("run-due", "--json");
      assertEquals("wua.run-due/1", due.json().get("schema").asText());
      assertEquals("ANOTHER_RUN_ACTIVE", due.json().get("refused").get(0).get("reason").asText());
      held.close();
    }
    assertEquals(3, world.wua("download").code());
  }

  @Test
  void aStateFolderThatCannotBeWrittenIsAFailureWithItsName() throws IOException {
    Files.writeString(world.state, "a file in its place");
    Ran ran = world.wua("download");
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.err().contains(world.state.toString()), ran.err());
  }

  @Test
  void saysWhatToDoWithoutAHost() {
    Ran ran = world.run(List.of("status", "--state", world.state.toString()));
    assertEquals(1, ran.code(), ran.toString());
    assertTrue(ran.err().contains("--host"), ran.err());
  }

  @Test
  void reportsWaitForAServerThatIsAwayAndGoOutInOrder() {
    world.server.nowFails(new WuaException(FailureReason.UNAVAILABLE, "The server is away."));
    Ran download = world.wua("download");
    assertEquals(3, download.code(), download.toString());
    assertTrue(download.err().contains("The server is away."), download.err());
    Ran report = world.wua("report");
    assertEquals(1, report.code(), report.toString());
    assertTrue(report.out().contains("2 reports wait"), report.out());
    assertTrue(world.wua("status").out().contains("2 reports wait"));
    world.server.answersAgain();
    Ran sent = world.wua("report", "--json");
    assertEquals(0, sent.code(), sent.toString());
    assertEquals(3, sent.json().get("deliveries").size(), sent.toString());
    assertEquals("REGISTERED", sent.json().get("deliveries").get(0).asText());
    assertEquals(0, sent.json().get("waiting").asInt());
  }

  @Test
  void aSnapshotIsAHostOnWhichNothingCanBeInstalled() {
    Ran download =
        world.run(
            List.of(
                "download",
                "--config",
                world.ini.toString(),
                "--state",
                world.state.toString(),
                "--host",
                demo.hosts().get(1).toString()));
    assertEquals(3, download.code(), download.toString());
  }

  @Test
  void aSupportBundleHoldsNoSecret() throws IOException {
    world.settings("enabled = True");
    Files.writeString(
        world.ini,
        "[other]\nadmin_password = hunter2hunter2\nenrolment_token = tok-4711-geheim\n",
        StandardOpenOption.APPEND);
    world.wua("download");
    Files.createDirectories(world.state.resolve("fleet/keys"));
    Files.writeString(
        world.state.resolve("fleet/keys/host.key.pem"), "-----BEGIN PRIVATE KEY-----\nMIIkeykey\n");
    Files.createDirectories(world.state.resolve("logs"));
    Files.writeString(
        world.state.resolve("logs/agent.log"),
        """
        went to https://user:geheim@srv.example.org/wapt as planned
        Authorization: Bearer abcdef.bearer
        tried hunter2hunter2 and tok-4711-geheim
        -----BEGIN RSA PRIVATE KEY-----
        MIIlogkey
        -----END RSA PRIVATE KEY-----
        """);
    Path zip = folder.resolve("bundle.zip");
    Ran ran = world.wua("support-bundle", "--to", zip);
    assertEquals(0, ran.code(), ran.toString());
    Map<String, String> texts = unzip(zip);
    for (String name :
        List.of("about.txt", "settings.json", "status.json", "agent/state.json", "host.json")) {
      assertTrue(texts.containsKey(name), name + " in " + texts.keySet());
    }
    assertTrue(texts.get("logs/agent.log").contains("as planned"));
    for (String secret :
        List.of("geheim", "hunter2", "tok-4711", "abcdef.bearer", "MIIkeykey", "MIIlogkey")) {
      texts.forEach((name, text) -> assertFalse(text.contains(secret), secret + " in " + name));
    }
    assertEquals(1, world.wua("support-bundle", "--to", zip).code(), "is not written over");
  }

  @Test
  void aBundleOfAnAgentThatCannotBePutTogetherSaysWhy() throws IOException {
    world.settings("enabled = Perhaps", "; https://user:geheim@srv.example.org");
    Path zip = folder.resolve("bundle.zip");
    assertEquals(0, world.wua("support-bundle", "--to", zip).code());
    Map<String, String> texts = unzip(zip);
    assertTrue(texts.get("problem.txt").contains("Perhaps"), texts.toString());
    texts.forEach((name, text) -> assertFalse(text.contains("geheim"), name));
  }

  private static Map<String, String> unzip(Path zip) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
