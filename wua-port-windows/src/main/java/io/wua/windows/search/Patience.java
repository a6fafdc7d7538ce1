package io.wua.windows.search;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a search may take and how it waits. Tests give a clock of their own.
 *
 * @param limit after this the search is aborted
 * @param grace how long the agent may take to abort before the caller stops waiting
 * @param clock what time it is and how to let it pass
 */
public record Patience(Duration limit, Duration grace, Ticking clock) {
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** Time that passes. */
  public interface Ticking {
    /** Nanoseconds since some fixed moment. */
    long nanos();

    /**
     * Waits, the longer the more often it was called before.
     *
     * @param turn how often, from 0
     * @throws InterruptedException where somebody wants the thread to stop
     */
    void pause(int turn) throws InterruptedException;
  }

  /** Refuses nulls and a limit that no search could keep. */
  public Patience {
    Objects.requireNonNull(grace, "grace");
    Objects.requireNonNull(clock, "clock");
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("a time limit of " + limit);
    }
  }

  /** Real time. */
  public static Patience of(Duration limit) {
    return new Patience(limit, GRACE, new RealTime());
  }

  /** From a millisecond, for answers from the agent's store, to a second. */
  private static final class RealTime implements Ticking {
    private static final int LONGEST_MILLIS = 1000;
    private static final int DOUBLINGS = 10;

    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public void pause(int turn) throws InterruptedException {
      Thread.sleep(Math.min(LONGEST_MILLIS, 1 << Math.min(turn, DOUBLINGS)));
    }
  }
}
