package io.wua.simulation.catalog.cabinet;

import java.util.Arrays;

/** Stores blocks as they are. */
final class StoredBlocks implements BlockCompressor {
  @Override
  public int folderType() {
    return 0;
  }

  @Override
  public byte[] compress(byte[] block, int length) {
    return Arrays.copyOf(block, length);
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
