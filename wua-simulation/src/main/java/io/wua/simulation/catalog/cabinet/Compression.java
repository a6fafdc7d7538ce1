package io.wua.simulation.catalog.cabinet;

import io.wua.simulation.catalog.cabinet.lzx.LzxSettings;
import io.wua.simulation.catalog.cabinet.lzx.LzxStatistics;
import java.util.zip.Deflater;

/** A way to compress cabinets; the door for methods that this package does not bring along. */
@FunctionalInterface
public interface Compression {
  /**
   * Starts the compressor of a new folder.
   *
   * @param sink takes its compressed blocks
   */
  BlockCompressor newFolder(BlockSink sink);

  /** No compression. */
  static Compression stored() {
    return StoredBlocks::new;
  }

  /** MSZIP with the ordinary effort of deflate. */
  static Compression mszip() {
    return sink -> new MszipBlocks(Deflater.DEFAULT_COMPRESSION, sink);
  }

  /** MSZIP with the least effort: twice as fast, a tenth larger. */
  static Compression fastMszip() {
    return sink -> new MszipBlocks(Deflater.BEST_SPEED, sink);
  }

  /**
   * LZX as in Microsoft's own cabinets, with translation of calls.
   *
   * @param windowBits the window is 2 to that power bytes, 15 to 21
   */
  static Compression lzx(int windowBits) {
    return lzx(LzxSettings.of(windowBits), new LzxStatistics());
  }

  /**
   * LZX.
   *
   * @param statistics adds up what the folders consist of, each when it is finished
   */
  static Compression lzx(LzxSettings settings, LzxStatistics statistics) {
    return sink -> new LzxBlocks(settings, statistics, sink);
  }
}
