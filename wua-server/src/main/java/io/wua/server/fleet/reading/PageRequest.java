package io.wua.server.fleet.reading;

import java.util.Objects;
import java.util.Optional;

/**
 * Which part of a list is asked for. Pages go on behind a key and not after a count, so that late
 * pages cost no more than the first, and a row that comes or goes shifts nothing.
 *
 * @param after {@link Page#next} of the page before, empty for the first
 * @param limit how many at most, 1 to 500
 */
public record PageRequest(Optional<String> after, int limit) {
  private static final int MOST = 500;
  private static final int LONGEST_KEY = 200;

  /** Refuses other limits, and keys that no page gave. */
  public PageRequest {
    Objects.requireNonNull(after, "after");
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a page has 1 to " + MOST + " rows, not " + limit);
    }
    if (after.filter(a -> a.length() > LONGEST_KEY || a.indexOf('\0') >= 0).isPresent()) {
      throw new IllegalArgumentException("no page ends with such a key");
    }
  }

  /** The first rows. */
  public static PageRequest first(int limit) {
    return new PageRequest(Optional.empty(), limit);
  }

  /** The rows behind a page. */
  public PageRequest then(Page<?> page) {
    return new PageRequest(page.next(), limit);
  }
}
