package io.wua.app.cli.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.app.cli.agent.AgentWorld.Ran;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.demo.DemoSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wua register}, with a server in memory. */
class RegisterTest {
  @TempDir private Path folder;
  private AgentWorld world;

  @BeforeEach
  void make() throws Exception {
    world = new AgentWorld(DemoSet.writeTo(folder.resolve("demo")), folder.resolve("world"));
  }

  @Test
  void aHostThatWasNeverScannedTellsWhoItIs() {
    Ran registered = world.wua("register", "--json");
    assertEquals(0, registered.code(), registered.toString());
    assertEquals("REGISTERED", registered.json().get("delivery").asText());
    assertEquals(1, world.server.registrations());
  }

  @Test
  void aHostRegistersAgainWheneverSomebodyWantsIt() {
    world.wua("download");
    world.wua("report");
    assertEquals(0, world.wua("register").code());
    assertEquals(0, world.wua("register").code());
    assertEquals(3, world.server.registrations());
  }

  @Test
  void aRefusalIsToldAndHoldsBackNobodyWhoTriesAgain() {
    world.server.refuseRegistrations();
    for (int i = 0; i < 3; i++) {
      Ran refused = world.wua("register");
      assertEquals(1, refused.code());
      assertTrue(refused.out().contains("registrations are refused"), refused.toString());
    }
    assertEquals(3, world.server.registrations());
  }

  @Test
  void whoWaitsForAnApproverIsToldSo() {
    world.server.keepWaiting();
    Ran waits = world.wua("register", "--json");
    assertEquals(1, waits.code(), waits.toString());
    assertEquals("WAITING", waits.json().get("delivery").asText());
    assertTrue(waits.out().contains("until somebody accepts it"), waits.toString());
    world.wua("download");
    world.clock.pass(Duration.ofDays(2));
    Ran report = world.wua("report");
    assertEquals(1, report.code(), report.toString());
    assertTrue(report.out().contains("until somebody accepts it"), report.toString());
  }

  @Test
  void aServerThatIsAwayIsNoRefusal() {
    world.server.nowFails(new WuaException(FailureReason.UNAVAILABLE, "The server is away."));
    Ran away = world.wua("register");
    assertEquals(1, away.code());
    assertTrue(away.err().contains("The server is away."), away.toString());
  }

  @Test
  void wrongCredentialsAreToldBeforeAnythingIsAsked() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty"));
    Path two = Files.writeString(folder.resolve("two"), "one\ntwo\n");
    for (Path wrong : new Path[] {empty, two, folder.resolve("absent")}) {
      Ran refused = world.wua("register", "--token-file", wrong);
      assertEquals(2, refused.code(), refused.toString());
      assertTrue(refused.err().contains("--token-file"), refused.toString());
    }
    assertEquals(2, world.wua("register", "--user", "somebody").code());
    assertEquals(
        2,
        world.wua("register", "--user", "a", "--password-file", two, "--token-file", two).code());
    assertEquals(0, world.server.registrations());
  }
}
