package io.wua.simulation.catalog.entry;

import java.util.List;
import java.util.Objects;

/**
 * An entry at its address in one issue of the catalog, with its edges by address.
 *
 * @param revisionId its address
 * @param entry the entry
 * @param bundledBy the addresses of the bundles that it belongs to
 * @param supersededBy the addresses of the updates that replace it
 */
public record PlacedEntry(
    long revisionId, Entry entry, List<Long> bundledBy, List<Long> supersededBy) {
  /** Copies the lists and refuses an address below 1. */
  public PlacedEntry {
    Objects.requireNonNull(entry, "entry");
    bundledBy = List.copyOf(bundledBy);
    supersededBy = List.copyOf(supersededBy);
    if (revisionId < 1) {
      throw new IllegalArgumentException("the address " + revisionId + " is below 1");
    }
  }

  /** Whether it is a child of a bundle. */
  public boolean isBundled() {
    return !bundledBy.isEmpty();
  }
}
