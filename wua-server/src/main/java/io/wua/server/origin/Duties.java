package io.wua.server.origin;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/**
 * The regular work of a server, a daemon thread for each duty, so that a long download holds up no
 * other. Of several servers with one database one does a duty at a time. Close it to end in good
 * order.
 */
public final class Duties implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DutyLeases leases;
  private final List<DutyThread> threads;

  /**
   * Makes the threads.
   *
   * @param leases closed with it
   * @param rests makes the waiting of each thread
   */
  public Duties(DutyLeases leases, List<Duty> duties, Supplier<Rest> rests) {
    this.leases = leases;
    this.threads = duties.stream().map(duty -> new DutyThread(leases, duty, rests.get())).toList();
  }

  /** Begins. */
  public void start() {
    threads.forEach(DutyThread::start);
  }

  /**
   * Makes a duty due at once, whichever server does it then; one that is being done is done once
   * more. Takes no time.
   */
  public void wake(String name) {
    threads.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no duty " + name))
        .wake();
  }

  /** Tells the work to stop and waits some seconds for it. */
  @Override
  public void close() {
    threads.forEach(DutyThread::stop);
    try {
      for (DutyThread each : threads) {
        each.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    leases.close();
  }
}
