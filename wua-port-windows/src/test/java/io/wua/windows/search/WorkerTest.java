package io.wua.windows.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkerTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(1);

  private final Worker worker = new Worker();
  private final CountDownLatch letGo = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicBoolean stopped = new AtomicBoolean();

  private String hang() {
    try {
      letGo.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      ended.countDown();
    }
    return "late";
  }

  private FailureReason reason(Worker.Work<?> work, Duration longest) {
    return assertThrows(
            WuaException.class, () -> worker.call(work, longest, () -> stopped.set(true)))
        .reason();
  }

  @Test
  void worksOnADaemonThreadOfItsOwnName() throws Exception {
    Thread thread = worker.call(Thread::currentThread, LONG, () -> {});
    assertEquals("wua-windows-update", thread.getName());
    assertTrue(thread.isDaemon());
  }

  @Test
  void isFreeAgainAtOnce() throws Exception {
    for (int i = 0; i < 200; i++) {
      int number = i;
      assertEquals(number, worker.call(() -> number, LONG, () -> {}));
    }
    assertFalse(stopped.get());
  }

  @Test
  void handsFailuresOn() {
    WuaException checked = new WuaException(FailureReason.UNAVAILABLE, "Told to fail.");
    assertSame(
        checked,
        assertThrows(
            WuaException.class,
            () ->
                worker.call(
                    () -> {
                      throw checked;
                    },
                    LONG,
                    () -> {})));
    IllegalArgumentException bug = new IllegalArgumentException("a bug");
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                worker.call(
                    () -> {
                      throw bug;
                    },
                    LONG,
                    () -> {}));
    assertSame(bug, thrown.getCause());
  }

  @Test
  void whatDoesNotComeBackTimesOutAndKeepsOthersOut() throws Exception {
    assertEquals(FailureReason.TIMED_OUT, reason(this::hang, SHORT));
    assertTrue(stopped.get());
    assertEquals(FailureReason.BUSY, reason(() -> "never run", LONG));
    letGo.countDown();
    ended.await();
    // The worker gives itself free right after; there is no moment to wait for but that.
    while (true) {
      try {
        assertEquals("free", worker.call(() -> "free", LONG, () -> {}));
        return;
      } catch (WuaException e) {
        assertEquals(FailureReason.BUSY, e.reason());
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void anInterruptedCallerAborts() {
    Thread.currentThread().interrupt();
    assertEquals(FailureReason.ABORTED, reason(this::hang, LONG));
    assertTrue(Thread.interrupted());
    assertTrue(stopped.get());
    letGo.countDown();
  }
}
