package io.wua.server.fleet.task;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A task as it is kept.
 *
 * @param id grows with time
 * @param start how it began
 * @param status how far it is
 * @param finishedOn when it ended, if it has
 * @param end how it ended; of one that has not, nothing is said
 */
public record DownloadTask(
    long id, TaskStart start, TaskStatus status, Optional<Instant> finishedOn, TaskEnd end) {
  /** Refuses nulls. */
  public DownloadTask {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(finishedOn, "finishedOn");
    Objects.requireNonNull(end, "end");
  }
}
