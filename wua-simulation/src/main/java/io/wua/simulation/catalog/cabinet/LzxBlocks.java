package io.wua.simulation.catalog.cabinet;

import io.wua.simulation.catalog.cabinet.lzx.LzxEncoder;
import io.wua.simulation.catalog.cabinet.lzx.LzxSettings;
import io.wua.simulation.catalog.cabinet.lzx.LzxStatistics;
import java.io.IOException;

/** LZX: a data block of the cabinet is a frame of one stream that runs through the folder. */
final class LzxBlocks implements BlockCompressor {
  private static final int LZX = 3;
  private static final int WINDOW_SHIFT = 8;

  private final LzxStatistics total;
  private final LzxStatistics own = new LzxStatistics();
  private final LzxEncoder encoder;
  private final int folderType;

  LzxBlocks(LzxSettings settings, LzxStatistics statistics, BlockSink sink) {
    total = statistics;
    encoder = new LzxEncoder(settings, own, sink::write);
    folderType = LZX | settings.windowBits() << WINDOW_SHIFT;
  }

  @Override
  public int folderType() {
    return folderType;
  }

  @Override
  public void compress(byte[] block, int length) throws IOException {
    encoder.write(block, length);
  }

  @Override
  public void finish() throws IOException {
    encoder.finish();
    total.add(own);
  }

  @Override
  public void close() {
    // Holds nothing but memory.
  }
}
