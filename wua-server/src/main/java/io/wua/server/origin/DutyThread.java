package io.wua.server.origin;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.store.connect.PassingFaultException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of one duty: looks whether it is its turn, does the work, and never dies of it. */
final class DutyThread {
  private static final Logger LOG = LoggerFactory.getLogger(DutyThread.class);

  /** Others may wake a duty, and only the database knows. */
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);

  private static final Duration BEFORE_RETRY = Duration.ofSeconds(60);
  private static final int RETRIES = 3;

  private final DutyLeases leases;
  private final Duty duty;
  private final Rest rest;
  private final Clock clock;
  private final Thread thread;
  private volatile boolean stopping;
  private volatile boolean woken;
  private int failures;

  DutyThread(DutyLeases leases, Duty duty, Rest rest) {
    this.leases = leases;
    this.duty = duty;
    this.rest = rest;
    this.clock = leases.clock();
    this.woken = duty.atStart();
    this.thread = new Thread(this::run, "duty-" + duty.name());
    thread.setDaemon(true);
  }

  String name() {
    return duty.name();
  }

  void start() {
    thread.start();
  }

  void wake() {
    woken = true;
    rest.disturb();
  }

  void stop() {
    stopping = true;
    rest.disturb();
  }

  /** Waits for its end; it is never interrupted, which would break files that a database uses. */
  void join(Duration most) throws InterruptedException {
    thread.join(most.toMillis());
  }

  private void run() {
    while (!stopping) {
      Duration wait = LONGEST_REST;
      try {
        wait = until(look());
      } catch (PassingFaultException | RuntimeException e) {
        LOG.warn("Whether it is the turn of the duty {} is not known now: {}", name(), e, e);
      }
      try {
        if (!stopping) {
          rest.rest(wait);
        }
      } catch (InterruptedException e) {
        // Whoever interrupts this thread wants it to end.
        stopping = true;
      }
    }
  }

  private Duration until(Instant turn) {
    Duration wait = Duration.between(clock.instant(), turn);
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST_REST) < 0 ? wait : LONGEST_REST;
  }

  /** Does the work if it is its turn; returns when to look again. */
  private Instant look() throws PassingFaultException {
    if (woken) {
      woken = false;
      leases.store().wake(name(), clock.instant());
    }
    DutyLeases.Turn turn = leases.turn(name(), () -> stopping);
    if (turn instanceof DutyLeases.Turn.Come come) {
      Instant next = work(come.lease());
      come.lease().giveBack(next);
      return next;
    }
    return ((DutyLeases.Turn.NotYet) turn).look();
  }

  /** Does the work; returns when it is due again. */
  private Instant work(HeldLease lease) {
    try {
      duty.work().run(lease);
      failures = 0;
      return duty.next().apply(clock.instant());
    } catch (WuaException e) {
      if (stopping && e.reason() == FailureReason.ABORTED) {
        return lease.dueOn();
      }
      LOG.warn("The duty {} failed: {}", name(), e.getMessage());
      return afterFailure(e.reason().retryWorthy());
    } catch (RuntimeException e) {
      LOG.error("The duty {} failed", name(), e);
      return afterFailure(true);
    } finally {
      // The work may have stopped itself by an interrupt; what follows uses files.
      Thread.interrupted();
    }
  }

  private Instant afterFailure(boolean mayPass) {
    failures++;
    if (mayPass && failures <= RETRIES) {
      return clock.instant().plus(BEFORE_RETRY);
    }
    failures = 0;
    return duty.next().apply(clock.instant());
  }
}
