package io.wua.app.wiring;

import java.time.Duration;

/**
 * Interrupts a thread when the process is asked to end (Ctrl-C), and gives it a moment to leave
 * nothing half done behind. Closed when the work is done.
 */
public final class InterruptAtExit implements AutoCloseable {
  private static final Duration MOMENT = Duration.ofSeconds(5);

  private final Thread hook;

  private InterruptAtExit(Thread worker) {
    this.hook = new Thread(() -> interrupt(worker), "interrupt-at-exit");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Interrupts the thread that asks. */
  public static InterruptAtExit ofThisThread() {
    return new InterruptAtExit(Thread.currentThread());
  }

  private static void interrupt(Thread worker) {
    worker.interrupt();
    try {
      worker.join(MOMENT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook waits for this very thread.
    }
  }
}
