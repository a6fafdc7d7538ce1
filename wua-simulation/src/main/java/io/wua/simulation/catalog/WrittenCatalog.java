package io.wua.simulation.catalog;

/**
 * How much of a catalog was written: all of it, or so far.
 *
 * @param shards cabinets of fragments
 * @param revisions entries
 * @param fragments members of the shards
 * @param fragmentBytes their sizes, unpacked
 * @param indexBytes the size of {@code package.xml}; 0 as long as only shards are written
 */
public record WrittenCatalog(
    int shards, long revisions, long fragments, long fragmentBytes, long indexBytes) {
  static final WrittenCatalog NOTHING = new WrittenCatalog(0, 0, 0, 0, 0);

  WrittenCatalog plus(WrittenCatalog other) {
    return new WrittenCatalog(
        shards + other.shards,
        revisions + other.revisions,
        fragments + other.fragments,
        fragmentBytes + other.fragmentBytes,
        indexBytes + other.indexBytes);
  }

  /** The bytes of all documents. */
  public long unpackedBytes() {
    return fragmentBytes + indexBytes;
  }
}
