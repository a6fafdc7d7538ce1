package io.wua.catalog.listing;

import java.util.List;
import java.util.Objects;

/**
 * One page of a list.
 *
 * @param query what was asked
 * @param total how many updates pass the filter, on all pages together
 * @param updates those of this page; empty behind the last page
 * @param warnings what the filter names and the catalog does not know, for people
 */
public record ListPage(
    ListQuery query, int total, List<ListedUpdate> updates, List<String> warnings) {
  /** Copies the lists and refuses nulls. */
  public ListPage {
    Objects.requireNonNull(query, "query");
    updates = List.copyOf(updates);
    warnings = List.copyOf(warnings);
  }

  /** The place of the first update of this page in the whole list, from 1. */
  public long first() {
    return query.before() + 1;
  }

  /** The place of the last update of this page in the whole list. */
  public long last() {
    return query.before() + updates.size();
  }

  /** How many pages the list has. */
  public int pages() {
    return (int) (((long) total + query.limit() - 1) / query.limit());
  }
}
