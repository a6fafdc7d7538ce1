package io.wua.files.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.ReportOutbox;
import io.wua.core.agent.ScanCache;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.files.durable.FileBytes;
import io.wua.testkit.Seeded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a process ends, the next one finds the step that it was at done, or not begun. */
class EndedProcessTest {
  private static final int ENOUGH_STEPS = 50;
  private static final long LONGEST_NANOS = 60_000_000;

  @TempDir private Path place;
  private final AtomicInteger children = new AtomicInteger();

  private Set<String> moments() throws Exception {
    Set<String> moments = new TreeSet<>();
    AgentFolder folder = AgentFolder.of(place.resolve("moments"), moments::add, FileBytes.forced());
    for (int step = 1; step <= ENOUGH_STEPS; step++) {
      KeptWork.take(folder, step);
    }
    return moments;
  }

  @Test
  void aProcessThatEndsAtAnyFailpointLeavesTheOldOrTheNewWhole() throws Exception {
    Set<String> moments = moments();
    assertTrue(moments.size() >= 24, moments::toString);
    for (String moment : moments) {
      endAndLook(moment);
    }
  }

  @Test
  void aProcessThatEndsInTheMiddleOfAFileLeavesTheOldOne() throws Exception {
    for (int file = 1; file <= 6; file++) {
      endAndLook(KeepingChild.FILE + file);
    }
  }

  @Test
  void aProcessThatEndsAtAnyTimeLeavesTheOldOrTheNewWhole() {
    Seeded.runs(20, random -> endAndLook(Long.toString(random.nextLong(1, LONGEST_NANOS))));
  }

  private void endAndLook(String when) throws Exception {
    Path own = Files.createDirectory(place.resolve("child-" + children.incrementAndGet()));
    Path folder = own.resolve("state");
    Path done = own.resolve("done");
    Path log = own.resolve("log");
    Process child = Child.start(KeepingChild.class, log, folder.toString(), done.toString(), when);
    try {
      assertTrue(child.waitFor(60, TimeUnit.SECONDS), "the child does not end");
      assertEquals(KeepingChild.HALTED, child.exitValue(), when + ": " + Files.readString(log));
    } finally {
      child.destroyForcibly();
    }
    look(AgentFolder.of(folder), Files.exists(done) ? Files.size(done) : 0, when);
  }

  private static void look(AgentFolder folder, long steps, String when) throws Exception {
    AgentMemory memory = folder.state().load();
    if (memory.version() > 0) {
      assertEquals(KeptWork.memory(memory.version()), memory, when);
    }
    Optional<ScanCache.Kept> search = folder.scanCache().load();
    long searched = search.map(kept -> kept.mark().at().getEpochSecond()).orElse(0L);
    if (searched > 0) {
      assertEquals(Optional.of(KeptWork.search(searched)), search, when);
    }
    long revision = folder.server().load().revision();
    assertEquals(KeptWork.server(revision), folder.server().load(), when);
    folder.lock(Clock.systemUTC()).tryAcquire().orElseThrow().close();
    ReportOutbox outbox = folder.outbox(KeptWork.bounds());
    folder.state().save(KeptWork.memory(memory.version() + 1));

    var kept = new KeptWork.Kept(searched, memory.version(), revision, drain(outbox));
    List<KeptWork.Kept> possible = KeptWork.around(steps);
    assertTrue(
        possible.contains(kept),
        () -> when + ": " + kept + " after step " + steps + ": " + possible);

    outbox.add(Reports.number(1_000_000));
    assertEquals(List.of(1_000_000L), drain(outbox), when);
  }

  private static List<Long> drain(ReportOutbox outbox) throws Exception {
    List<Long> reports = new ArrayList<>();
    long last = 0;
    for (var next = outbox.first(); next.isPresent(); next = outbox.first()) {
      assertTrue(next.get().number() > last, next::toString);
      last = next.get().number();
      reports.add(Reports.numberOf(next.get().report()));
      outbox.remove(last);
    }
    return reports;
  }
}
