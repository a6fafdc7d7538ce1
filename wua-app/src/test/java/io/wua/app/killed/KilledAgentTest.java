package io.wua.app.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.app.Main;
import io.wua.app.killed.AgentPlace.Ran;
import io.wua.app.wiring.AgentModule;
import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.demo.DemoSet;
import io.wua.testkit.Seeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the process of the agent ends, the next one goes on, and no update comes twice. */
@Timeout(900)
class KilledAgentTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir private static Path shared;
  private static DemoSet demo;
  private static FaultyFiles repository;
  private static final AtomicInteger PLACES = new AtomicInteger();

  /** How often each moment of a durable write comes in a run that nobody disturbs. */
  private static final Map<String, Integer> MOMENTS = new TreeMap<>();

  private static Set<UpdateId> everything;
  private static long allBytes;
  private static AgentPlace undisturbed;

  @BeforeAll
  static void liveUndisturbed() throws Exception {
    demo = DemoSet.writeTo(shared.resolve("demo"));
    repository = new FaultyFiles(demo, Files.createDirectory(shared.resolve("repository")));
    undisturbed = place();
    repository.watch(total -> {});
    Ran ran =
        undisturbed.wua(
            FailingAgent.wiring(moment -> MOMENTS.merge(moment, 1, Integer::sum)), "run-due");
    assertTrue(ran.worked(), ran::toString);
    allBytes = repository.sent();
    undisturbed.live(new AgentModule());
    everything = undisturbed.installed();
    assertTrue(everything.size() >= 5, everything::toString);
    undisturbed.isInOrder();
  }

  @AfterAll
  static void close() {
    repository.close();
  }

  private static AgentPlace place() throws Exception {
    Path folder = shared.resolve("place-" + PLACES.incrementAndGet());
    return new AgentPlace(demo, repository.uri(), folder);
  }

  private static Path log() {
    return shared.resolve("log-" + PLACES.get());
  }

  @Test
  void aProcessThatEndsAtAnyDurableWriteIsGoneOnFrom() throws Exception {
    assertTrue(MOMENTS.size() >= 6, MOMENTS::toString);
    SplittableRandom random = new SplittableRandom(7);
    for (Map.Entry<String, Integer> moment : MOMENTS.entrySet()) {
      endAt(moment.getKey(), random.nextInt(moment.getValue()));
    }
  }

  @Test
  @Tag("endurance")
  void aProcessThatEndsAtAnyTimeOfAnyDurableWriteIsGoneOnFrom() throws Exception {
    for (Map.Entry<String, Integer> moment : MOMENTS.entrySet()) {
      for (int before = 0; before < moment.getValue(); before++) {
        endAt(moment.getKey(), before);
      }
    }
  }

  private static void endAt(String moment, int before) throws Exception {
    AgentPlace place = place().readBy(undisturbed);
    List<String> properties =
        List.of(
            "-D" + FailingAgent.MOMENT + "=" + moment, "-D" + FailingAgent.BEFORE + "=" + before);
    Process child =
        AgentChild.start(FailingAgent.class, log(), properties, place.arguments("run-due"));
    String when = moment + " after " + before;
    try {
      assertTrue(child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the agent does not end");
      assertEquals(FailingAgent.HALTED, child.exitValue(), () -> when + ": " + read(log()));
    } finally {
      child.destroyForcibly();
    }
    goesOn(place, when);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void goesOn(AgentPlace place, String when) throws Exception {
    try (Stream<Path> left = Files.list(AgentChild.temporary(log()))) {
      assertEquals(List.of(), left.toList(), "temporary files that nobody deletes");
      Ran status = place.wua(new AgentModule(), "status");
      assertTrue(status.worked(), status::toString);
      place.live(new AgentModule());
      assertEquals(everything, place.installed());
      place.isInOrder();
    } catch (AssertionError e) {
      throw new AssertionError("killed " + when + ": " + e.getMessage() + read(log()), e);
    }
  }

  @Test
  void aProcessThatIsKilledWhileItFetchesIsGoneOnFrom() {
    killsAtBytes(10);
  }

  @Test
  @Tag("endurance")
  void aProcessThatIsKilledAtAnyByteIsGoneOnFrom() {
    killsAtBytes(40);
  }

  private static void killsAtBytes(int count) {
    AtomicInteger halves = new AtomicInteger();
    Seeded.runs(
        count,
        random -> {
          if (killAtByte(random.nextLong(1, allBytes))) {
            halves.incrementAndGet();
          }
        });
    assertTrue(halves.get() > 0, "no kill came in the middle of a file");
  }

  /** Whether a half of a file was there after it. */
  private static boolean killAtByte(long at) throws Exception {
    AgentPlace place = place().readBy(undisturbed);
    CountDownLatch there = new CountDownLatch(1);
    CountDownLatch killed = new CountDownLatch(1);
    repository.watch(
        total -> {
          if (total >= at) {
            there.countDown();
            await(killed);
          }
        });
    Process child = start(place);
    try {
      assertTrue(await(there), () -> read(log()));
    } finally {
      kill(child);
      killed.countDown();
    }
    boolean half = place.files().stream().anyMatch(name -> name.endsWith(".part"));
    goesOn(place, "at byte " + at);
    return half;
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void aProcessThatIsKilledWhileItScansOrInstallsIsGoneOnFrom() throws Exception {
    long whole = nanosFromTheFirstByte();
    Seeded.runs(10, random -> killAfter(random.nextLong(whole)));
  }

  @Test
  @Tag("endurance")
  void aProcessThatIsKilledAtAnyTimeIsGoneOnFrom() throws Exception {
    long whole = nanosFromTheFirstByte();
    Seeded.runs(80, random -> killAfter(random.nextLong(whole)));
  }

  private static long nanosFromTheFirstByte() throws Exception {
    AgentPlace place = place();
    CountDownLatch first = new CountDownLatch(1);
    repository.watch(total -> first.countDown());
    Process child = start(place);
    try {
      assertTrue(await(first), () -> read(log()));
      long start = System.nanoTime();
      assertTrue(child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the agent does not end");
      return System.nanoTime() - start;
    } finally {
      kill(child);
    }
  }

  private static void killAfter(long nanos) throws Exception {
    AgentPlace place = place();
    CountDownLatch first = new CountDownLatch(1);
    repository.watch(total -> first.countDown());
    Process child = start(place);
    try {
      assertTrue(await(first), () -> read(log()));
      child.waitFor(nanos, TimeUnit.NANOSECONDS); // or it is through already, which is well too
    } finally {
      kill(child);
    }
    goesOn(place, nanos + " ns after its first byte");
  }

  private static Process start(AgentPlace place) throws Exception {
    return AgentChild.start(Main.class, log(), List.of(), place.arguments("run-due"));
  }

  private static void kill(Process child) throws InterruptedException {
    child.destroyForcibly();
    assertTrue(child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the agent cannot be killed");
  }
}
