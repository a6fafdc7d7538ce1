package io.wua.core.agent.memory;

import io.wua.core.schedule.RecurrentWork;
import io.wua.core.schedule.Stamps;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is remembered of recurrent work.
 *
 * @param stamps when each kind ran last
 * @param failures of the kinds whose last run failed
 */
public record WorkMemory(Stamps stamps, Map<RecurrentWork, Failure> failures) {
  private static final WorkMemory NOTHING = new WorkMemory(Stamps.none(), Map.of());

  /** Copies the map. */
  public WorkMemory {
    Objects.requireNonNull(stamps, "stamps");
    failures = Map.copyOf(failures);
  }

  /**
   * Failures in a row.
   *
   * @param count how many
   * @param at when the last one was
   */
  public record Failure(int count, Instant at) {
    /** Refuses null and a count below 1. */
    public Failure {
      Objects.requireNonNull(at, "at");
      if (count < 1) {
        throw new IllegalArgumentException("no failure");
      }
    }
  }

  /** Nothing is remembered. */
  public static WorkMemory nothing() {
    return NOTHING;
  }

  /** The same after that work ran; the other kinds keep what is theirs. */
  public WorkMemory ran(RecurrentWork work, Instant now) {
    Map<RecurrentWork, Failure> fewer = copy();
    fewer.remove(work);
    return new WorkMemory(stamps.ran(work, now), fewer);
  }

  /** The same after that work failed. */
  public WorkMemory failed(RecurrentWork work, Instant now) {
    Map<RecurrentWork, Failure> more = copy();
    more.merge(work, new Failure(1, now), (old, one) -> new Failure(old.count() + 1, now));
    return new WorkMemory(stamps, more);
  }

  private Map<RecurrentWork, Failure> copy() {
    Map<RecurrentWork, Failure> copy = new EnumMap<>(RecurrentWork.class);
    copy.putAll(failures);
    return copy;
  }
}
