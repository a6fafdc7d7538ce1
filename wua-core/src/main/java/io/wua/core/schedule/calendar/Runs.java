package io.wua.core.schedule.calendar;

import io.wua.core.schedule.window.Opening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs at equal distances, told by their number: a period of seconds gives millions of them.
 *
 * @param first the first one
 * @param step from one to the next
 * @param count how many, at least one
 */
record Runs(Instant first, Duration step, long count) {
  /**
   * The runs of work that is done as soon as it is due and something is open.
   *
   * @param due when it is due first
   * @param step after how long it is due again
   * @param open when it may run, apart from each other and in order
   */
  static List<Runs> project(Instant due, Duration step, List<Opening> open) {
    List<Runs> runs = new ArrayList<>();
    Instant next = due;
    for (Opening opening : open) {
      if (next.isBefore(opening.until())) {
        Instant first = next.isBefore(opening.from()) ? opening.from() : next;
        Runs here = new Runs(first, step, steps(first, opening.until(), step));
        runs.add(here);
        next = here.at(here.count);
      }
    }
    return List.copyOf(runs);
  }

  /** How many of them are within that time. */
  long countIn(Opening time) {
    return before(time.until()) - before(time.from());
  }

  /** Those within that time, up to a limit. */
  List<Instant> in(Opening time, int limit) {
    List<Instant> some = new ArrayList<>();
    for (long i = before(time.from()); i < before(time.until()) && some.size() < limit; i++) {
      some.add(at(i));
    }
    return some;
  }

  private long before(Instant end) {
    return end.isAfter(first) ? Math.min(count, steps(first, end, step)) : 0;
  }

  private Instant at(long index) {
    return first.plus(step.multipliedBy(index));
  }

  private static long steps(Instant from, Instant until, Duration step) {
    return Duration.between(from, until).minusNanos(1).dividedBy(step) + 1;
  }
}
