package io.wua.simulation.catalog.cabinet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** A folder of a cabinet while it is written: cuts what it gets into blocks and compresses them. */
final class CabinetFolder {
  static final int RECORD_BYTES = 8;
  private static final int DATA_HEADER_BYTES = 8;
  private static final int MOST_BLOCKS = 0xFFFF;

  private final BlockCompressor compressor;
  private final long spoolOffset;
  private final OutputStream spool;
  private final byte[] block = new byte[BlockCompressor.BLOCK_BYTES];
  private int filled = 0;
  private int blocks = 0;
  private long uncompressedBytes = 0;
  private long spooledBytes = 0;

  /** Starts a folder whose data blocks go to the spool, which has reached that offset. */
  CabinetFolder(BlockCompressor compressor, OutputStream spool, long spoolOffset) {
    this.compressor = compressor;
    this.spool = spool;
    this.spoolOffset = spoolOffset;
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
        flushBlock();
      }
    }
    uncompressedBytes += length;
  }

  /** Writes the last block and lets the compressor go. */
  void finish() throws IOException {
    if (filled > 0) {
      flushBlock();
    }
    compressor.close();
  }

  /** Lets the compressor go without writing anything. */
  void abandon() {
    compressor.close();
  }

  private void flushBlock() throws IOException {
    if (blocks == MOST_BLOCKS) {
      throw new IOException("a folder of a cabinet holds at most 65,535 blocks of 32 KiB");
    }
    byte[] data = compressor.compress(block, filled);
    ByteBuffer header = LittleEndian.record(DATA_HEADER_BYTES);
    header.putInt(LittleEndian.checksum(data, filled));
    header.putShort((short) data.length).putShort((short) filled);
    spool.write(header.array());
    spool.write(data);
    spooledBytes += DATA_HEADER_BYTES + data.length;
    blocks++;
    filled = 0;
  }

  /** The CFFOLDER record ([MS-CAB] 2.2), given where the first data block of the cabinet stands. */
  byte[] record(long firstDataOffset) {
    ByteBuffer record = LittleEndian.record(RECORD_BYTES);
    record.putInt((int) (firstDataOffset + spoolOffset));
    record.putShort((short) blocks).putShort((short) compressor.folderType());
    return record.array();
  }
}
