package io.wua.files.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.RunLock;
import io.wua.testkit.agent.FakeClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The lock of a run between processes. */
class RunLockFileTest {
  private static final Instant NOW = Instant.parse("2026-07-20T10:00:00Z");
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

  @TempDir private Path place;
  private Path folder;
  private RunLock lock;

  @BeforeEach
  void setUp() {
    folder = place.resolve("state");
    lock = AgentFolder.of(folder).lock(new FakeClock(NOW));
  }

  private Process start(String name) throws Exception {
    return Child.start(
        LockingChild.class,
        place.resolve(name + ".log"),
        folder.toString(),
        place.resolve(name).toString());
  }

  private void awaitLocked(Process child, String name) {
    long start = System.nanoTime();
    while (!Files.exists(place.resolve(name))) {
      assertTrue(child.isAlive(), "the child ended before it had the lock");
      assertTrue(System.nanoTime() - start < LONGEST_NANOS, "the child never had the lock");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  @Test
  void aProcessThatHasItKeepsOthersOffAndGivesItBackByItsEnd() throws Exception {
    Process child = start("child");
    try {
      awaitLocked(child, "child");
      assertTrue(lock.tryAcquire().isEmpty());
      String text = Files.readString(folder.resolve("lock"));
      assertTrue(text.startsWith("pid " + child.pid() + " since 2"), text);
    } finally {
      child.destroyForcibly();
    }
    assertTrue(child.waitFor(60, TimeUnit.SECONDS));
    lock.tryAcquire().orElseThrow().close();
  }

  @Test
  void aSecondTryOfThisProcessDoesNotGiveTheLockToAnother() throws Exception {
    try (RunLock.Held held = lock.tryAcquire().orElseThrow()) {
      assertTrue(lock.tryAcquire().isEmpty(), held::toString);
      Process child = start("other");
      try {
        assertTrue(child.waitFor(60, TimeUnit.SECONDS), "it has the lock, or it would have ended");
        assertTrue(Files.notExists(place.resolve("other")));
      } finally {
        child.destroyForcibly();
      }
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkToTheFolderLeadsToTheSameLock() throws Exception {
    try (RunLock.Held held = lock.tryAcquire().orElseThrow()) {
      Path link = Files.createSymbolicLink(place.resolve("link"), folder);
      RunLock same = AgentFolder.of(link).lock(new FakeClock(NOW));
      assertTrue(same.tryAcquire().isEmpty(), held::toString);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFileSaysWhoHasItAndNothingOnceItIsFree() throws Exception {
    RunLock.Held held = lock.tryAcquire().orElseThrow();
    // Reading closes a channel on the file, which on POSIX gives the lock itself back.
    assertEquals(
        "pid " + ProcessHandle.current().pid() + " since 2026-07-20T10:00:00Z\n",
        Files.readString(folder.resolve("lock")));
    held.close();
    assertEquals("", Files.readString(folder.resolve("lock")));
  }
}
