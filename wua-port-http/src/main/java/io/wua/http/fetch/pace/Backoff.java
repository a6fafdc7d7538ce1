package io.wua.http.fetch.pace;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: twice as long as before, and of that a random part between
 * half and all, so that hosts that failed together do not come back together. A server that says
 * when to come back is obeyed up to a limit.
 */
public final class Backoff {
  private static final int MOST_DOUBLINGS = 20;

  private final Duration first;
  private final Duration longest;
  private final RandomGenerator random;

  /**
   * Waits between these limits.
   *
   * @param first the longest wait before the second try
   * @param longest the longest wait of all, whatever a server says
   * @param random where chance comes from; need not be safe for several threads
   */
  public Backoff(Duration first, Duration longest, RandomGenerator random) {
    if (first.isNegative() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("waits of " + first + " to " + longest);
    }
    this.first = first;
    this.longest = longest;
    this.random = Objects.requireNonNull(random, "random");
  }

  /**
   * The wait after a try that failed.
   *
   * @param failed how many tries failed so far, at least 1
   * @param asked what the server asked for, if it did
   */
  public Duration after(int failed, Optional<Duration> asked) {
    Duration doubled = first.multipliedBy(1L << Math.min(failed - 1, MOST_DOUBLINGS));
    Duration limit = doubled.compareTo(longest) < 0 ? doubled : longest;
    long half = limit.toMillis() / 2;
    Duration drawn = Duration.ofMillis(half + chance(limit.toMillis() - half + 1));
    Duration wait = asked.filter(a -> a.compareTo(drawn) > 0).orElse(drawn);
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  private long chance(long bound) {
    synchronized (random) {
      return random.nextLong(bound);
    }
  }
}
