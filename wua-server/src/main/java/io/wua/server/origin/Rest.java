package io.wua.server.origin;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How a thread waits for its next turn; tests have one that does not wait. */
public interface Rest {
  /** Waits so long, or until it is disturbed; a disturbance in advance counts. */
  void rest(Duration most) throws InterruptedException;

  /** Ends the wait, or the next one. */
  void disturb();

  /** By the clock of this machine. */
  static Rest real() {
    Semaphore disturbances = new Semaphore(0);
    return new Rest() {
      @Override
      public void rest(Duration most) throws InterruptedException {
        if (disturbances.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
          disturbances.drainPermits();
        }
      }

      @Override
      public void disturb() {
        disturbances.release();
      }
    };
  }
}
