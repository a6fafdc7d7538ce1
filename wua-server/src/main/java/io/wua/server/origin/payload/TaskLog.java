package io.wua.server.origin.payload;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.payload.Want;
import java.time.Instant;

/** Who keeps what was tried: one row for each try. */
@FunctionalInterface
public interface TaskLog {
  /**
   * A try begins.
   *
   * @param want the file
   * @return where it is told how the try ended
   * @throws WuaException where that cannot be kept; the try goes on
   */
  Task begin(Want want, Instant at) throws WuaException;

  /** A try that has begun. */
  @FunctionalInterface
  interface Task {
    /**
     * It has ended.
     *
     * @throws WuaException where that cannot be kept
     */
    void end(TryOutcome outcome, Instant at) throws WuaException;
  }

  /** Nobody. */
  static TaskLog none() {
    return (want, at) -> (outcome, end) -> {};
  }
}
