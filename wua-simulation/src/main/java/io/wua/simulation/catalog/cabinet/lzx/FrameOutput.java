package io.wua.simulation.catalog.cabinet.lzx;

import io.wua.simulation.catalog.cabinet.lzx.bits.BitOutput;
import java.io.IOException;

/** Cuts the compressed bits where a frame of the folder ends, whether or not a block does. */
final class FrameOutput {
  private final BitOutput bits = new BitOutput();
  private final LzxStatistics statistics;
  private final FrameSink sink;
  private int position = 0;

  FrameOutput(LzxStatistics statistics, FrameSink sink) {
    this.statistics = statistics;
    this.sink = sink;
  }

  BitOutput bits() {
    return bits;
  }

  /** Takes note that the bits now stand for so many more bytes, none beyond the frame's end. */
  void advance(int bytes) throws IOException {
    position += bytes;
    if (position % LzxEncoder.FRAME_BYTES == 0) {
      cut(LzxEncoder.FRAME_BYTES);
    }
  }

  /** Hands out the last frame, if it is a short one. */
  void finish() throws IOException {
    int rest = position % LzxEncoder.FRAME_BYTES;
    if (rest > 0) {
      cut(rest);
    }
  }

  private void cut(int uncompressedBytes) throws IOException {
    bits.align();
    byte[] data = bits.take();
    statistics.addFrame(uncompressedBytes, data.length);
    sink.write(data, uncompressedBytes);
  }
}
