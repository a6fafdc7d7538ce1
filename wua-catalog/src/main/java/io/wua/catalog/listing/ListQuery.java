package io.wua.catalog.listing;

import java.util.Objects;

/**
 * Which page of which list is wanted.
 *
 * @param filter which updates are listed
 * @param order in which order
 * @param limit how many updates a page holds at most, 1 or more
 * @param page the number of the page, from 1
 */
public record ListQuery(ListFilter filter, ListOrder order, int limit, int page) {
  /** Refuses nulls, and pages and limits below 1. */
  public ListQuery {
    Objects.requireNonNull(filter, "filter");
    Objects.requireNonNull(order, "order");
    if (limit < 1 || page < 1) {
      throw new IllegalArgumentException("page " + page + " of " + limit + " updates each");
    }
  }

  /** How many updates come before the page. */
  long before() {
    return (page - 1L) * limit;
  }
}
