package io.wua.catalog.listing.change;

import io.wua.core.scan.CatalogInfo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is different between two issues of a catalog, of what people see.
 *
 * @param older the older issue
 * @param newer the newer issue
 * @param changes by kind, in the order of {@link ChangeKind}; within one newest updates first
 */
public record CatalogChanges(CatalogInfo older, CatalogInfo newer, List<Change> changes) {
  /** Copies the list and refuses nulls. */
  public CatalogChanges {
    Objects.requireNonNull(older, "older");
    Objects.requireNonNull(newer, "newer");
    changes = List.copyOf(changes);
  }

  /** How many changes of each kind there are, every kind included. */
  public Map<ChangeKind, Integer> counts() {
    Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    for (ChangeKind kind : ChangeKind.values()) {
      counts.put(kind, 0);
    }
    changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
    return counts;
  }
}
