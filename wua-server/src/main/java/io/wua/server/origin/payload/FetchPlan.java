package io.wua.server.origin.payload;

import io.wua.http.fetch.pace.Backoff;
import io.wua.server.fleet.payload.NextTry;
import io.wua.server.fleet.payload.Want;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a file is tried, by how many at once, and when again: some tries close together make a
 * round, and rounds are further apart each time.
 *
 * @param workers how many files are fetched at once
 * @param tries how many tries make a round
 * @param pause the time between two tries of a round
 * @param noRoom the time until a file that has no room is tried again
 * @param lease how long a worker has a file without a sign of life
 * @param rounds how long the waits between rounds are
 */
public record FetchPlan(
    int workers, int tries, Duration pause, Duration noRoom, Duration lease, Backoff rounds) {
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Of this many doublings none is left to come. */
  private static final int LASTING = 6;

  /** Refuses a plan by which nothing is tried. */
  public FetchPlan {
    Objects.requireNonNull(noRoom, "noRoom");
    Objects.requireNonNull(rounds, "rounds");
    if (workers < 1 || tries < 1 || pause.isNegative() || lease.toMillis() < 1) {
      throw new IllegalArgumentException("a plan by which nothing is tried");
    }
  }

  /**
   * Two workers, three tries a minute apart, rounds after half an hour to an hour and then twice as
   * long each time, up to a day.
   *
   * @param random so that servers and files do not come back all at once
   */
  public static FetchPlan usual(RandomGenerator random) {
    return new FetchPlan(
        2,
        3,
        Duration.ofSeconds(60),
        Duration.ofMinutes(30),
        Duration.ofMinutes(5),
        new Backoff(Duration.ofHours(1), LONGEST, random));
  }

  /** The same with other workers. */
  public FetchPlan withWorkers(int other) {
    return new FetchPlan(other, tries, pause, noRoom, lease, rounds);
  }

  /** The same with leases that last so long. */
  public FetchPlan withLease(Duration other) {
    return new FetchPlan(workers, tries, pause, noRoom, other, rounds);
  }

  /** When a file is tried again that did not come. */
  NextTry after(Want want, TryOutcome outcome, Instant now) {
    if (outcome instanceof TryOutcome.Skipped skipped) {
      boolean full = skipped.cause() == TryOutcome.Cause.NO_ROOM;
      return new NextTry(want.tries(), want.rounds(), now.plus(full ? noRoom : pause));
    }
    boolean lasting = outcome instanceof TryOutcome.Failed failed && failed.lasting();
    if (!lasting && want.tries() + 1 < tries) {
      return new NextTry(want.tries() + 1, want.rounds(), now.plus(pause));
    }
    int over = want.rounds() + 1;
    return new NextTry(
        0, over, now.plus(rounds.after(lasting ? over + LASTING : over, Optional.empty())));
  }
}
