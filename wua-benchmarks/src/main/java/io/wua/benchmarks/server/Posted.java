package io.wua.benchmarks.server;

import java.time.Duration;
import java.util.List;

/**
 * How long reports took.
 *
 * @param wall all of them together
 * @param micros each of them from request to reply, in microseconds
 */
record Posted(Duration wall, List<Long> micros) {
  private static final double MICROS_PER_MILLI = 1_000;

  /** Sorts a copy of the list. */
  Posted {
    micros = micros.stream().sorted().toList();
  }

  int count() {
    return micros.size();
  }

  double perSecond() {
    return count() / (wall.toNanos() / 1e9);
  }

  /**
   * The time within which that share of the reports was answered, in milliseconds (nearest rank);
   * not a number where there were none.
   *
   * @param share above 0, up to 1
   */
  double millis(double share) {
    if (micros.isEmpty()) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(share * micros.size());
    return micros.get(Math.max(rank, 1) - 1) / MICROS_PER_MILLI;
  }
}
