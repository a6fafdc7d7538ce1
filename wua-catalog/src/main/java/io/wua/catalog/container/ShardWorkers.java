package io.wua.catalog.container;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Works on several shards at once while the next one is being unpacked. The first failure ends the
 * work. Closing waits until no worker is at work any more, and interrupts them where the work did
 * not end well.
 */
final class ShardWorkers implements AutoCloseable {
  /** The work on one shard. */
  interface Shard {
    /** Does it. */
    void work() throws WuaException;

    /** Frees what the shard takes; called in any case. */
    void free() throws WuaException;
  }

  private final int count;
  private final Semaphore idle;
  private final ExecutorService workers;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  ShardWorkers(int count) {
    this.count = count;
    this.idle = new Semaphore(count);
    this.workers =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "wua-catalog-shard");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Gives a shard to the next idle worker; the only one works on the caller's thread. */
  void accept(Shard shard) throws WuaException {
    if (count == 1) {
      workOn(shard);
    } else {
      enqueue(shard);
    }
  }

  private static void workOn(Shard shard) throws WuaException {
    try {
      shard.work();
    } finally {
      shard.free();
    }
  }

  private void enqueue(Shard shard) throws WuaException {
    boolean accepted = false;
    try {
      idle.acquire();
      throwFailure();
      workers.execute(() -> run(shard));
      accepted = true;
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      if (!accepted) {
        shard.free();
      }
    }
  }

  private void run(Shard shard) {
    try {
      workOn(shard);
    } catch (WuaException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    } finally {
      idle.release();
    }
  }

  /** Waits until all shards are done. */
  void finish() throws WuaException {
    try {
      idle.acquire(count);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    throwFailure();
  }

  private static WuaException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new WuaException(FailureReason.ABORTED, "reading the catalog was interrupted.", e);
  }

  private void throwFailure() throws WuaException {
    Throwable first = failure.get();
    if (first instanceof WuaException known) {
      throw new WuaException(known.reason(), String.valueOf(known.getMessage()), known);
    }
    if (first != null) {
      throw new IllegalStateException("a fragment could not be taken", first);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = workers.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
