package io.wua.simulation.catalog.cabinet;

import java.util.zip.Deflater;

/** A way to compress cabinets; the door for methods that this package does not bring along. */
@FunctionalInterface
public interface Compression {
  /** Starts the compressor of a new folder. */
  BlockCompressor newFolder();

  /** No compression. */
  static Compression stored() {
    return StoredBlocks::new;
  }

  /** MSZIP with the ordinary effort of deflate. */
  static Compression mszip() {
    return () -> new MszipBlocks(Deflater.DEFAULT_COMPRESSION);
  }

  /** MSZIP with the least effort: twice as fast, a tenth larger. */
  static Compression fastMszip() {
    return () -> new MszipBlocks(Deflater.BEST_SPEED);
  }
}
