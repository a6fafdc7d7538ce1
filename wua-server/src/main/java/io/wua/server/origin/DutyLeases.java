package io.wua.server.origin;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.duty.Claim;
import io.wua.server.store.duty.DutyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/** Takes duties for this process. */
public final class DutyLeases implements AutoCloseable {
  /** How long nobody else takes a duty from a process that has died. */
  static final Duration LENGTH = Duration.ofMinutes(2);

  private static final Duration BEFORE_LOOKING_AGAIN = Duration.ofSeconds(5);
  private static final int OWNER_DIGITS = 8;

  private final DutyStore store;
  private final String owner;
  private final Clock clock;
  private final ScheduledExecutorService renewals;

  /**
   * Takes duties of that database.
   *
   * @param server the name of the server; the process is told from others by more
   */
  public DutyLeases(DutyStore store, String server, Clock clock) {
    this.store = store;
    this.owner = server + "/" + UUID.randomUUID().toString().substring(0, OWNER_DIGITS);
    this.clock = clock;
    this.renewals =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "duty-leases");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Work that has an answer. */
  @FunctionalInterface
  public interface Answering<T> {
    /**
     * Does it.
     *
     * @param lease to be asked now and then whether to stop
     * @throws WuaException where it fails
     */
    T run(Lease lease) throws WuaException;
  }

  /** A turn that may have come. */
  sealed interface Turn {
    /** It has. */
    record Come(HeldLease lease) implements Turn {}

    /** It has not; to be looked at again then. */
    record NotYet(Instant look) implements Turn {}
  }

  Turn turn(String duty, BooleanSupplier stopping) throws PassingFaultException {
    Instant now = clock.instant();
    Claim claim = store.claim(duty, owner, now, now.plus(LENGTH));
    if (claim instanceof Claim.Granted granted) {
      return new Turn.Come(new HeldLease(this, duty, granted.dueOn(), stopping));
    }
    return new Turn.NotYet(
        claim instanceof Claim.Held held
            ? soon(now, held.until())
            : ((Claim.NotDue) claim).dueOn());
  }

  /** Most work is done long before its lease ends. */
  private static Instant soon(Instant now, Instant end) {
    Instant next = now.plus(BEFORE_LOOKING_AGAIN);
    return next.isBefore(end) ? next : end;
  }

  /**
   * Does the work of a duty now, whether or not it is its turn, which stays.
   *
   * @param stopping whether the work is to stop
   * @throws WuaException BUSY where somebody is at it, and who; else what the work throws
   */
  public <T> T outOfTurn(String duty, BooleanSupplier stopping, Answering<T> work)
      throws WuaException {
    Instant now = clock.instant();
    Claim claim = store.claimOutOfTurn(duty, owner, now, now.plus(LENGTH));
    if (claim instanceof Claim.Held held) {
      throw new WuaException(
          FailureReason.BUSY,
          "%s is at work on the duty %s now; try again when it is done (its lease lasts until %s)."
              .formatted(held.owner(), duty, held.until()));
    }
    HeldLease lease = new HeldLease(this, duty, ((Claim.Granted) claim).dueOn(), stopping);
    try {
      return work.run(lease);
    } finally {
      // The work may have stopped itself by an interrupt, which the database must not see.
      boolean interrupted = Thread.interrupted();
      lease.giveBack(lease.dueOn());
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  DutyStore store() {
    return store;
  }

  String owner() {
    return owner;
  }

  Clock clock() {
    return clock;
  }

  ScheduledExecutorService renewals() {
    return renewals;
  }

  @Override
  public void close() {
    renewals.shutdownNow();
  }
}
