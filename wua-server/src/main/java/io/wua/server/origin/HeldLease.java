package io.wua.server.origin;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.duty.DutyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that is renewed until it is given back. */
public final class HeldLease implements Lease {
  private static final Logger LOG = LoggerFactory.getLogger(HeldLease.class);

  private final DutyStore store;
  private final String duty;
  private final String owner;
  private final Duration length;
  private final Clock clock;
  private final BooleanSupplier stopping;
  private final Instant dueOn;
  private final ScheduledFuture<?> renewal;
  private volatile Instant until;
  private volatile boolean lost;

  HeldLease(DutyLeases leases, String duty, Instant dueOn, BooleanSupplier stopping) {
    this.store = leases.store();
    this.owner = leases.owner();
    this.clock = leases.clock();
    this.length = DutyLeases.LENGTH;
    this.duty = duty;
    this.dueOn = dueOn;
    this.stopping = stopping;
    this.until = clock.instant().plus(length);
    long every = length.toMillis() / 4;
    this.renewal =
        leases.renewals().scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
  }

  private void renew() {
    try {
      extend();
    } catch (PassingFaultException | RuntimeException e) {
      // It lasts a while still; the next renewal may succeed.
      LOG.warn("The lease of the duty {} could not be renewed: {}", duty, e.getMessage());
    }
  }

  private synchronized void extend() throws PassingFaultException {
    Instant longer = clock.instant().plus(length);
    if (store.renew(duty, owner, longer)) {
      until = longer;
    } else {
      lost = true;
    }
  }

  @Override
  public boolean isOver() {
    return lost || stopping.getAsBoolean() || !clock.instant().isBefore(until);
  }

  @Override
  public void confirm() throws WuaException {
    if (stopping.getAsBoolean()) {
      throw new WuaException(FailureReason.ABORTED, "The server stops.");
    }
    extend();
    if (lost) {
      throw new WuaException(
          FailureReason.BUSY, "Another server has taken the duty " + duty + " meanwhile.");
    }
  }

  /** When the duty was due, or is the next time where it was taken out of turn. */
  public Instant dueOn() {
    return dueOn;
  }

  /**
   * Gives it back.
   *
   * @param next when the duty is due again
   * @throws PassingFaultException where the database cannot do it now: the lease ends by itself
   */
  public void giveBack(Instant next) throws PassingFaultException {
    renewal.cancel(false);
    synchronized (this) {
      store.done(duty, owner, next);
    }
  }
}
