package io.wua.catalog.index;

import io.wua.core.update.Sha1;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The content of {@code package.xml}.
 *
 * @param created when this issue of the catalog was made
 * @param updates every Update element, in document order
 * @param locations where Microsoft serves each file
 */
public record PackageIndex(
    Optional<Instant> created, List<IndexedUpdate> updates, Map<Sha1, URI> locations) {
  /** Copies the collections. */
  public PackageIndex {
    Objects.requireNonNull(created, "created");
    updates = List.copyOf(updates);
    locations = Map.copyOf(locations);
  }
}
