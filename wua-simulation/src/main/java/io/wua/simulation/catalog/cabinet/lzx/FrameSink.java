package io.wua.simulation.catalog.cabinet.lzx;

import java.io.IOException;

/** Takes compressed frames, in order. */
@FunctionalInterface
public interface FrameSink {
  /**
   * Takes the next frame.
   *
   * @param data its compressed bytes, below 38 KiB; the receiver may keep them
   * @param uncompressedBytes how many bytes it stands for
   * @throws IOException where it cannot be written
   */
  void write(byte[] data, int uncompressedBytes) throws IOException;
}
