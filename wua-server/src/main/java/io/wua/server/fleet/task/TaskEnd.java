package io.wua.server.fleet.task;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a task ended.
 *
 * @param skipped whether nothing was to be done
 * @param message what became of it, as a sentence
 * @param error why it failed, where it did
 * @param fileSize how many bytes the file has, where there is one
 * @param fileDate the date that its origin gives it
 */
public record TaskEnd(
    boolean skipped,
    String message,
    Optional<String> error,
    Optional<Long> fileSize,
    Optional<Instant> fileDate) {
  /** Refuses nulls. */
  public TaskEnd {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(error, "error");
    Objects.requireNonNull(fileSize, "fileSize");
    Objects.requireNonNull(fileDate, "fileDate");
  }

  /** It failed. */
  public static TaskEnd failed(String error) {
    return new TaskEnd(false, "Failed.", Optional.of(error), Optional.empty(), Optional.empty());
  }

  /** It ended well, with that file. */
  public static TaskEnd done(String message, long size, Optional<Instant> date) {
    return new TaskEnd(false, message, Optional.empty(), Optional.of(size), date);
  }

  /** Nothing was to be done. */
  public static TaskEnd skipped(String message) {
    return new TaskEnd(true, message, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The status that says so. */
  public TaskStatus status() {
    return error.isPresent() ? TaskStatus.FAILED : TaskStatus.FINISHED;
  }
}
