package io.wua.simulation.catalog.cabinet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A folder of a cabinet while it is written: cuts what it gets into blocks and compresses them. */
final class CabinetFolder {
  static final int RECORD_BYTES = 8;
  private static final int DATA_HEADER_BYTES = 8;
  private static final int MOST_BLOCKS = 0xFFFF;

  private final int folderType;
  // Empty once the folder is finished: a compressor may hold many megabytes.
  private @Nullable BlockCompressor compressor;
  private final long spoolOffset;
  private final OutputStream spool;
  private final byte[] block = new byte[BlockCompressor.BLOCK_BYTES];
  private int filled = 0;
  private int blocks = 0;
  private long uncompressedBytes = 0;
  private long spooledBytes = 0;

  /** Starts a folder whose data blocks go to the spool, which has reached that offset. */
  CabinetFolder(Compression compression, OutputStream spool, long spoolOffset) {
    this.spool = spool;
    this.spoolOffset = spoolOffset;
    BlockCompressor started = compression.newFolder(this::spoolBlock);
    this.folderType = started.folderType();
    this.compressor = started;
  }

  long uncompressedBytes() {
    return uncompressedBytes;
  }

  long spoolEnd() {
    return spoolOffset + spooledBytes;
  }

  void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > 0) {
      int taken = Math.min(left, block.length - filled);
      System.arraycopy(bytes, from, block, filled, taken);
      filled += taken;
      from += taken;
      left -= taken;
      if (filled == block.length) {
        compressBlock();
      }
    }
    uncompressedBytes += length;
  }

  /** Writes the last block and lets the compressor go. */
  void finish() throws IOException {
    if (filled > 0) {
      compressBlock();
    }
    compressor().finish();
    abandon();
  }

  /** Lets the compressor go without writing anything. */
  void abandon() {
    if (compressor != null) {
      compressor.close();
      compressor = null;
    }
  }

  private void compressBlock() throws IOException {
    compressor().compress(block, filled);
    filled = 0;
  }

  private BlockCompressor compressor() {
    if (compressor == null) {
      throw new IllegalStateException("the folder is finished");
    }
    return compressor;
  }

  private void spoolBlock(byte[] data, int blockBytes) throws IOException {
    if (blocks == MOST_BLOCKS) {
      throw new IOException("a folder of a cabinet holds at most 65,535 blocks of 32 KiB");
    }
    ByteBuffer header = LittleEndian.record(DATA_HEADER_BYTES);
    header.putInt(LittleEndian.checksum(data, blockBytes));
    header.putShort((short) data.length).putShort((short) blockBytes);
    spool.write(header.array());
    spool.write(data);
    spooledBytes += DATA_HEADER_BYTES + data.length;
    blocks++;
  }

  /** The CFFOLDER record ([MS-CAB] 2.2), given where the first data block of the cabinet stands. */
  byte[] record(long firstDataOffset) {
    ByteBuffer record = LittleEndian.record(RECORD_BYTES);
    record.putInt((int) (firstDataOffset + spoolOffset));
    record.putShort((short) blocks).putShort((short) folderType);
    return record.array();
  }
}
