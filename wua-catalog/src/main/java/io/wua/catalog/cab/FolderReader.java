package io.wua.catalog.cab;

import io.wua.catalog.cab.codec.BlockDecoder;
import io.wua.catalog.cab.codec.DamagedBlockException;
import org.jspecify.annotations.Nullable;

/** Expands one folder from its start, forward only, block by block as bytes are asked for. */
final class FolderReader implements AutoCloseable {
  private final CabinetFolder folder;
  private final DataBlocks blocks;
  private final String cabinet;
  private byte[] expanded = {};
  private @Nullable BlockDecoder decoder;
  private int next;
  private int available;
  private long position;

  FolderReader(CabinetFolder folder, DataBlocks blocks, String cabinet) {
    this.folder = folder;
    this.blocks = blocks;
    this.cabinet = cabinet;
  }

  CabinetFolder folder() {
    return folder;
  }

  /** Where in the expanded bytes of the folder the next byte stands. */
  long position() {
    return position;
  }

  /** Refuses a folder that cannot be expanded; otherwise without effect on the position. */
  void start() throws CabinetException {
    decoder();
  }

  private BlockDecoder decoder() throws CabinetException {
    if (decoder == null) {
      decoder = newDecoder();
    }
    return decoder;
  }

  /** Goes forward to a place in the expanded bytes. */
  void skipTo(long target) throws CabinetException {
    while (position < target) {
      int step = (int) Math.min(target - position, ready());
      next += step;
      position += step;
    }
  }

  /** Reads at least one byte and at most {@code length}, which is positive. */
  int read(byte[] to, int offset, int length) throws CabinetException {
    int step = Math.min(length, ready());
    System.arraycopy(expanded, next, to, offset, step);
    next += step;
    position += step;
    return step;
  }

  /** How many expanded bytes are at hand; expands the next block if there are none. */
  private int ready() throws CabinetException {
    if (next == available) {
      if (!blocks.hasNext()) {
        throw CabinetException.malformed(
            cabinet,
            "the data of folder " + folder.index() + " ends early",
            folder.dataOffset(),
            "more than " + position + " expanded bytes",
            "their end");
      }
      BlockDecoder expander = decoder();
      blocks.next();
      if (blocks.expandedLength() > expanded.length) {
        expanded = new byte[blocks.expandedLength()];
      }
      try {
        expander.decode(blocks.bytes(), blocks.length(), expanded, blocks.expandedLength());
      } catch (DamagedBlockException e) {
        throw CabinetException.malformed(
            cabinet,
            "a block of " + folder.compression() + " is damaged",
            blocks.offset(),
            e.expected(),
            e.found());
      }
      next = 0;
      available = blocks.expandedLength();
    }
    return available - next;
  }

  private BlockDecoder newDecoder() throws CabinetException {
    if (folder.spanned()) {
      throw unsupported(
          "a folder that begins and ends in this cabinet",
          "a file that is shared with another cabinet of a set",
          "Spanned sets are not supported: join the set with another tool.");
    }
    CabinetCompression compression = folder.compression();
    return switch (compression.method()) {
      case STORED -> BlockDecoder.stored();
      case MSZIP -> BlockDecoder.mszip();
      case LZX -> BlockDecoder.lzx(compression.windowBits().orElseThrow(), folder.mostBytes());
      case QUANTUM ->
          throw unsupported(
              "STORED, MSZIP or LZX",
              compression.toString(),
              "This compression is not supported: QUANTUM. Expand the cabinet with another tool.");
    };
  }

  private CabinetException unsupported(String wanted, String found, String advice) {
    return CabinetException.unsupported(
        cabinet,
        "folder " + folder.index() + " cannot be expanded",
        folder.dataOffset(),
        wanted,
        found,
        advice);
  }

  @Override
  public void close() {
    if (decoder != null) {
      decoder.close();
    }
  }
}
