package io.wua.server.fleet.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items the rows, in the order of the list
 * @param next where the next page goes on, empty on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {
  /** Copies. */
  public Page {
    items = List.copyOf(items);
    Objects.requireNonNull(next, "next");
  }

  /**
   * Makes a page of rows that were asked for with one more than wanted.
   *
   * @param key tells the key of a row
   */
  public static <T> Page<T> of(List<T> oneMore, PageRequest request, Function<T, String> key) {
    if (oneMore.size() <= request.limit()) {
      return new Page<>(oneMore, Optional.empty());
    }
    List<T> items = oneMore.subList(0, request.limit());
    return new Page<>(items, Optional.of(key.apply(items.get(items.size() - 1))));
  }
}
