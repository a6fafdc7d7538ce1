package io.wua.catalog.graph;

import io.wua.core.update.Sha1;
import java.net.URI;
import java.util.Optional;

/** Where Microsoft serves the files of a catalog. */
@FunctionalInterface
public interface FileLocations {
  /** The address of a file, where the catalog gives one. */
  Optional<URI> of(Sha1 file);
}
