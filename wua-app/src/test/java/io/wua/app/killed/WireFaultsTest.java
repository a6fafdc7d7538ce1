package io.wua.app.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.inject.Module;
import io.wua.app.killed.AgentPlace.Ran;
import io.wua.simulation.catalog.demo.DemoSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens on the way, a file is on the host whole, or the agent says why it is not. */
@Timeout(120)
class WireFaultsTest {
  private static final int TRIES = 3;
  private static final int PIECES = 1 << 13;

  @TempDir private static Path shared;
  private static DemoSet demo;
  private static FaultyFiles repository;
  private static Set<String> complete;
  private static String victim;

  @TempDir private Path folder;
  private final Module wiring = QuickFleet.wiring();
  private AgentPlace place;

  @BeforeAll
  static void downloadUndisturbed() throws Exception {
    demo = DemoSet.writeTo(shared.resolve("demo"));
    repository = new FaultyFiles(demo, Files.createDirectory(shared.resolve("repository")));
    AgentPlace undisturbed = new AgentPlace(demo, repository.uri(), shared.resolve("place"));
    Ran ran = undisturbed.wua(QuickFleet.wiring(), "download", "--json");
    complete = completeIn(ran);
    victim =
        repository.asked().stream()
            .filter(name -> !name.equals(FaultyFiles.CATALOG))
            .findFirst()
            .orElseThrow();
  }

  @AfterAll
  static void close() {
    repository.close();
  }

  @BeforeEach
  void begin() throws Exception {
    repository.heal();
    place = new AgentPlace(demo, repository.uri(), folder.resolve("place"));
  }

  private static Set<String> completeIn(Ran ran) {
    Set<String> ids = new TreeSet<>();
    ran.json().get("complete").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private static long asked() {
    return repository.asked().stream().filter(victim::equals).count();
  }

  private void comesWithTries(int tries) throws Exception {
    Ran ran = place.wua(wiring, "download", "--json");
    assertTrue(ran.worked(), ran::toString);
    assertEquals(complete, completeIn(ran), ran::toString);
    assertEquals(tries, asked());
    place.isInOrder();
  }

  @Test
  void aConnectionThatIsCutIsGoneOnFrom() throws Exception {
    repository.on(
        victim,
        (sending, number) -> {
          if (number == 1) {
            sending.cutAfter(sending.content().length / 2);
          } else {
            assertTrue(sending.isResumed());
            sending.send(PIECES);
          }
        });
    comesWithTries(2);
  }

  @Test
  void aFaultOfTheServerThatPassesIsWaitedFor() throws Exception {
    repository.on(
        victim,
        (sending, number) -> {
          if (number == 1) {
            sending.status(500);
          } else {
            sending.send(PIECES);
          }
        });
    comesWithTries(2);
  }

  @Test
  void aSlowServerIsWaitedFor() throws Exception {
    repository.on(
        victim,
        (sending, number) -> {
          LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
          sending.send(sending.content().length / 5 + 1);
        });
    comesWithTries(1);
  }

  @Test
  void aServerThatFallsSilentIsAskedAgain() throws Exception {
    place.setting("timeout = 1");
    CountDownLatch over = new CountDownLatch(1);
    repository.on(
        victim,
        (sending, number) -> {
          if (number == 1) {
            sending.stallAfter(sending.content().length / 2, over);
          } else {
            sending.send(PIECES);
          }
        });
    try {
      comesWithTries(2);
    } finally {
      over.countDown();
    }
  }

  /** The others come, this one says why not, and comes when the fault is over. */
  private void staysAwayUntilItIsOver(int tries, String status, String why) throws Exception {
    Ran ran = place.wua(wiring, "download", "--json");
    assertEquals(5, ran.code(), ran::toString);
    Set<String> lacking = new TreeSet<>(complete);
    lacking.removeAll(completeIn(ran));
    assertFalse(lacking.isEmpty(), ran::toString);
    assertTrue(lacking.size() < complete.size(), ran::toString);
    assertTrue(ran.out().contains(why), ran::toString);
    assertEquals(tries, asked());
    for (JsonNode line : place.wua(wiring, "status", "--json").json().get("updates")) {
      if (lacking.contains(line.get("id").asText())) {
        assertEquals(status, line.get("status").asText(), line::toString);
        assertFalse(line.get("downloaded").asBoolean(), line::toString);
      }
    }
    onlyRightFilesAreThere();
    place.wua(wiring, "install", "--all-allowed", "--yes");
    Set<String> installed = new TreeSet<>();
    place.installed().forEach(id -> installed.add(id.wire()));
    assertFalse(installed.isEmpty());
    lacking.forEach(id -> assertFalse(installed.contains(id), id));

    repository.heal();
    place.live(wiring);
    place.installed().forEach(id -> installed.add(id.wire()));
    assertTrue(installed.containsAll(lacking), lacking::toString);
    onlyRightFilesAreThere();
    place.isInOrder();
  }

  private void onlyRightFilesAreThere() throws Exception {
    for (String name : place.files()) {
      assertTrue(
          name.contains(".part") || repository.has(place.file(name)), () -> name + " is wrong");
    }
  }

  @Test
  void aFileThatIsNotThereIsMissing() throws Exception {
    repository.on(victim, (sending, number) -> sending.status(404));
    staysAwayUntilItIsOver(1, "MISSING", victim);
  }

  @Test
  void aFileWithWrongBytesIsRefused() throws Exception {
    repository.on(victim, (sending, number) -> sending.corrupt());
    staysAwayUntilItIsOver(1, "PENDING", "its SHA-1 is");
  }

  @Test
  void aServerThatIsBrokenIsNotAskedForEver() throws Exception {
    repository.on(victim, (sending, number) -> sending.status(500));
    staysAwayUntilItIsOver(TRIES, "PENDING", "500");
  }

  @Test
  void aConnectionThatIsCutEachTimeIsNotTriedForEver() throws Exception {
    repository.on(victim, (sending, number) -> sending.cutAfter(sending.content().length / 3));
    staysAwayUntilItIsOver(TRIES, "PENDING", victim);
  }
}
