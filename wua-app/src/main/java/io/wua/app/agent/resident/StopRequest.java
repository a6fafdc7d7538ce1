package io.wua.app.agent.resident;

import io.wua.core.agent.AgentEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What an agent is told when its process is to end (Ctrl-C, SIGTERM): searches and downloads are
 * interrupted at once, an installer never; after it nothing more is begun. The process ends when
 * the work is closed. Safe for several threads.
 */
public final class StopRequest implements AutoCloseable {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread worker;
  private final Duration patience;
  private boolean installing;

  private StopRequest(Thread worker, Duration patience) {
    this.worker = worker;
    this.patience = patience;
  }

  /**
   * A request that this thread obeys.
   *
   * @param patience how long the end of the process waits for an installer
   */
  public static StopRequest ofThisThread(Duration patience) {
    return new StopRequest(Thread.currentThread(), patience);
  }

  /** Asks to stop. */
  public void ask() {
    synchronized (this) {
      asked.countDown();
      if (!installing) {
        worker.interrupt();
      }
    }
  }

  /** Asks to stop, and waits until the work is closed or the patience is over. */
  void askAndWait() {
    ask();
    try {
      boolean closed = done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!closed) {
        // The next run finds the try in the memory of the agent, and asks Windows how it ended.
        System.err.println("wua: an installer is still at work; it goes on without this process");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether somebody asked. */
  public boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** Hears when an installer is at work. */
  public synchronized void happened(AgentEvent event) {
    if (event instanceof AgentEvent.InstallStarted) {
      installing = true;
      if (isAsked()) {
        Thread.interrupted(); // it came too late to keep the installer from starting: not into it
      }
    } else if (event instanceof AgentEvent.InstallEnded) {
      installing = false;
    }
  }

  /** Waits so long, or until somebody asks to stop. */
  public void pause(Duration time) {
    try {
      boolean stop = asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
      if (stop) {
        return;
      }
    } catch (InterruptedException e) {
      ask();
    }
  }

  /** The work is done. */
  @Override
  public void close() {
    done.countDown();
  }
}
