package io.wua.catalog.listing;

import java.util.Comparator;

/**
 * In which order updates are listed. What an order does not decide is decided by the date, newest
 * first, then by the title, then by the id; updates that lack what is sorted by come last.
 */
public enum ListOrder {
  /** By the date of publication, newest first. */
  DATE(Comparator.comparing(SortKey::released, SortKey.LARGEST_FIRST)),
  /** By the title, from A to Z. */
  TITLE(Comparator.comparing(SortKey::title, String.CASE_INSENSITIVE_ORDER)),
  /** By the lowest KB number of each, lowest first. */
  KB(Comparator.comparing(SortKey::kb, SortKey.SMALLEST_FIRST)),
  /** Most severe first. */
  SEVERITY(Comparator.comparing(SortKey::severity)),
  /** Largest first. */
  SIZE(Comparator.comparing(SortKey::sizeBytes, SortKey.LARGEST_FIRST));

  private final Comparator<SortKey> order;

  ListOrder(Comparator<SortKey> first) {
    this.order =
        first
            .thenComparing(SortKey::released, SortKey.LARGEST_FIRST)
            .thenComparing(SortKey::title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(key -> key.entry().id());
  }

  /** The order of keys. */
  Comparator<SortKey> order() {
    return order;
  }
}
