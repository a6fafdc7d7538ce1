package io.wua.server.origin.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PokeTest {
  private static final int PATIENCE_SECONDS = 20;

  @Test
  void whatHappensInOneWaveIsPassedOnOnce() throws Exception {
    AtomicInteger passed = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(1);
    try (Poke poke =
        new Poke(
            Duration.ofMillis(300),
            () -> {
              passed.incrementAndGet();
              done.countDown();
            })) {
      for (int i = 0; i < 1_000; i++) {
        poke.poke();
      }
      assertTrue(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
    assertEquals(1, passed.get());
  }

  @Test
  void whatHappensLaterIsPassedOnAgain() throws Exception {
    Semaphore passed = new Semaphore(0);
    try (Poke poke = new Poke(Duration.ZERO, passed::release)) {
      for (int i = 0; i < 3; i++) {
        poke.poke();
        assertTrue(passed.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS));
      }
    }
  }

  @Test
  void whatIsBeingPassedOnIsThroughOnceItIsClosed() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    AtomicInteger through = new AtomicInteger();
    Poke poke =
        new Poke(
            Duration.ZERO,
            () -> {
              begun.countDown();
              try {
                closing.await();
                through.incrementAndGet();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    poke.poke();
    assertTrue(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    Thread closer = new Thread(poke::close);
    closer.start();
    closing.countDown();
    closer.join(Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
    assertEquals(1, through.get());
  }

  @Test
  void afterItIsClosedNothingIsPassedOn() {
    AtomicInteger passed = new AtomicInteger();
    Poke poke = new Poke(Duration.ZERO, passed::incrementAndGet);
    poke.close();
    poke.poke();
    assertEquals(0, passed.get());
  }
}
