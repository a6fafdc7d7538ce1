package io.wua.server.origin.work;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Passes on that something has happened: soon, and however often it happens no more than once in a
 * while. Close it to pass on nothing more; what is being passed on comes to its end first, within
 * seconds.
 */
final class Poke implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final Duration soon;
  private final Runnable listener;
  private final AtomicBoolean pending = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1,
          work -> {
            Thread thread = new Thread(work, "poke");
            thread.setDaemon(true);
            return thread;
          },
          new ThreadPoolExecutor.DiscardPolicy());

  /**
   * Passes on to a listener.
   *
   * @param soon how long after the first time; what happens meanwhile is passed on with it
   */
  Poke(Duration soon, Runnable listener) {
    this.soon = soon;
    this.listener = listener;
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** It has happened. Takes no time. */
  void poke() {
    if (pending.compareAndSet(false, true)) {
      timer.schedule(this::pass, soon.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void pass() {
    pending.set(false);
    listener.run();
  }

  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException e) {
      timer.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
