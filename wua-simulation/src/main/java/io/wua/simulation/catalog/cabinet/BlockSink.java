package io.wua.simulation.catalog.cabinet;

import java.io.IOException;

/** Takes the compressed blocks of a folder, in order. */
@FunctionalInterface
public interface BlockSink {
  /**
   * Takes the next block.
   *
   * @param data what to store, at most 65,535 bytes; the receiver may keep it
   * @param uncompressedBytes how many bytes it stands for, at most {@link
   *     BlockCompressor#BLOCK_BYTES}
   * @throws IOException where it cannot be written
   */
  void write(byte[] data, int uncompressedBytes) throws IOException;
}
