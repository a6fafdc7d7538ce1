package io.wua.catalog.index;

import io.wua.core.update.Sha1;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the content of {@code package.xml} in memory. */
final class CollectedPackage implements PackageVisitor {
  private final List<IndexedUpdate> updates = new ArrayList<>();
  private final Map<Sha1, URI> locations = new HashMap<>();

  @Override
  public void update(IndexedUpdate update) {
    updates.add(update);
  }

  @Override
  public void location(Sha1 file, URI url) {
    locations.put(file, url);
  }

  /** All of it, made at that time. */
  PackageIndex index(Optional<Instant> created) {
    return new PackageIndex(created, updates, locations);
  }
}
