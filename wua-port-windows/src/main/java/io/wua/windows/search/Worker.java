package io.wua.windows.search;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs one piece of work at a time on a thread of its own, so that a caller can stop waiting for a
 * call into Windows that does not come back. Until it does, all others are told that it is busy.
 */
public final class Worker {
  private static final String NAME = "wua-windows-update";

  private final Semaphore free = new Semaphore(1);

  /** A worker that is free; a process wants one. */
  public Worker() {}

  /** What the worker does. */
  interface Work<T> {
    T run() throws WuaException;
  }

  /**
   * Does the work and waits for it.
   *
   * @param longest how long to wait
   * @param stop called when the caller waits no more, from the caller's thread
   * @throws WuaException the work's own; BUSY where other work is under way; TIMED_OUT where it
   *     does not come back; ABORTED where the caller is interrupted
   */
  <T> T call(Work<T> work, Duration longest, Runnable stop) throws WuaException {
    if (!free.tryAcquire()) {
      throw new WuaException(
          FailureReason.BUSY,
          "Windows Update is not asked, because this process is asking it already. Try again when"
              + " that search has ended.");
    }
    Callable<T> once =
        () -> {
          try {
            return work.run();
          } finally {
            free.release();
          }
        };
    FutureTask<T> task = new FutureTask<>(once);
    Thread thread = new Thread(task, NAME);
    thread.setDaemon(true);
    thread.start();
    return await(task, longest, stop);
  }

  private static <T> T await(FutureTask<T> task, Duration longest, Runnable stop)
      throws WuaException {
    try {
      return task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      stop.run();
      throw new WuaException(
          FailureReason.TIMED_OUT,
          "Windows Update did not answer within "
              + longest.toSeconds()
              + " s and did not let itself be aborted. Until it does, no other search can start;"
              + " restart the service wuauserv if that lasts.",
          e);
    } catch (InterruptedException e) {
      stop.run();
      Thread.currentThread().interrupt();
      throw new WuaException(FailureReason.ABORTED, "The search was aborted.", e);
    } catch (ExecutionException e) {
      throw unwrap(e.getCause());
    }
  }

  /** The work's own failure, checked or not. */
  private static WuaException unwrap(@Nullable Throwable cause) {
    if (cause instanceof WuaException failure) {
      return failure;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(cause);
  }
}
