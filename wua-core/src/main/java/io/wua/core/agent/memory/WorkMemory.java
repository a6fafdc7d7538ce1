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
 * @param waits until when kinds that are due find nothing that they may do
 */
public record WorkMemory(
    Stamps stamps, Map<RecurrentWork, Failure> failures, Map<RecurrentWork, Instant> waits) {
  private static final WorkMemory NOTHING = new WorkMemory(Stamps.none(), Map.of(), Map.of());

  /** Copies the maps. */
  public WorkMemory {
    Objects.requireNonNull(stamps, "stamps");
    failures = Map.copyOf(failures);
    waits = Map.copyOf(waits);
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
    return new WorkMemory(stamps.ran(work, now), without(failures, work), without(waits, work));
  }

  /** The same after that work failed. */
  public WorkMemory failed(RecurrentWork work, Instant now) {
    Map<RecurrentWork, Failure> more = copy(failures);
    more.merge(work, new Failure(1, now), (old, one) -> new Failure(old.count() + 1, now));
    return new WorkMemory(stamps, more, without(waits, work));
  }

  /** The same while that work may do nothing; it stays due. */
  public WorkMemory waiting(RecurrentWork work, Instant until) {
    Map<RecurrentWork, Instant> more = copy(waits);
    more.put(work, until);
    return new WorkMemory(stamps, failures, more);
  }

  private static <T> Map<RecurrentWork, T> copy(Map<RecurrentWork, T> map) {
    Map<RecurrentWork, T> copy = new EnumMap<>(RecurrentWork.class);
    copy.putAll(map);
    return copy;
  }

  private static <T> Map<RecurrentWork, T> without(Map<RecurrentWork, T> map, RecurrentWork work) {
    Map<RecurrentWork, T> fewer = copy(map);
    fewer.remove(work);
    return fewer;
  }
}
