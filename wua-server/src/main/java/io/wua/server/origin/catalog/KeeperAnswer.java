package io.wua.server.origin.catalog;

import io.wua.server.fleet.task.TaskEnd;
import java.util.Objects;

/**
 * What came of a try to bring a catalog.
 *
 * @param result in a word
 * @param end the same as it is noted
 */
public record KeeperAnswer(Result result, TaskEnd end) {
  /** In a word. */
  public enum Result {
    /** There is a new catalog for the hosts. */
    PUBLISHED,
    /** They have it already. */
    UNCHANGED,
    /** It waits for an administrator. */
    HELD,
    /** It is not published. */
    REFUSED
  }

  /** Refuses nulls. */
  public KeeperAnswer {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(end, "end");
  }

  /** The same for people. */
  public String sentence() {
    return end.message();
  }
}
