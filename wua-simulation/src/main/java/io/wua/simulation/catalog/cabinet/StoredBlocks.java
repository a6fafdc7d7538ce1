package io.wua.simulation.catalog.cabinet;

import java.io.IOException;
import java.util.Arrays;

/** Stores blocks as they are. */
final class StoredBlocks implements BlockCompressor {
  private final BlockSink sink;

  StoredBlocks(BlockSink sink) {
    this.sink = sink;
  }

  @Override
  public int folderType() {
    return 0;
  }

  @Override
  public void compress(byte[] block, int length) throws IOException {
    sink.write(Arrays.copyOf(block, length), length);
  }

  @Override
  public void finish() {
    // Holds nothing back.
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
