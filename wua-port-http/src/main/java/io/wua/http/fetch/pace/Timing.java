package io.wua.http.fetch.pace;

import java.time.Duration;
import java.time.Instant;

/** The clock by which fetching waits; tests have one that does not. */
public interface Timing {
  /** Nanoseconds that only ever grow, from any origin. */
  long nanos();

  /** The time of day, for dates that servers send. */
  Instant now();

  /** Waits. */
  void sleep(Duration wait) throws InterruptedException;

  /** The clock of this machine. */
  static Timing system() {
    return new Timing() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void sleep(Duration wait) throws InterruptedException {
        Thread.sleep(wait.toMillis(), wait.getNano() % 1_000_000);
      }
    };
  }
}
