package io.wua.simulation.catalog;

import io.wua.simulation.catalog.cabinet.Compression;
import java.util.Objects;

/**
 * How a catalog is cut into cabinets, and how each layer of them is compressed.
 *
 * @param revisionsPerShard how many revisions a cabinet of fragments holds
 * @param folderBytes when a cabinet starts its next folder, in uncompressed bytes
 * @param outer the compression of {@code wsusscn2.cab}
 * @param index the compression of {@code package.cab}
 * @param shards the compression of the cabinets of fragments
 */
public record CatalogLayout(
    int revisionsPerShard,
    long folderBytes,
    Compression outer,
    Compression index,
    Compression shards) {
  private static final long ORDINARY_FOLDER_BYTES = 64L << 20;

  /** Refuses nulls and anything below 1. */
  public CatalogLayout {
    Objects.requireNonNull(outer, "outer");
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(shards, "shards");
    if (revisionsPerShard < 1 || folderBytes < 1) {
      throw new IllegalArgumentException(
          revisionsPerShard + " revisions a shard, " + folderBytes + " bytes a folder");
    }
  }

  /** The same compression in every layer. */
  public static CatalogLayout of(int revisionsPerShard, Compression compression) {
    return new CatalogLayout(
        revisionsPerShard, ORDINARY_FOLDER_BYTES, compression, compression, compression);
  }
}
