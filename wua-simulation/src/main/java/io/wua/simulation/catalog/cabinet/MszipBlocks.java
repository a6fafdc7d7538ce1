package io.wua.simulation.catalog.cabinet;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * MSZIP: each block is the letters CK and a complete deflate stream (RFC 1951) that may refer to
 * the 32 KiB before it ([MS-MCI] 3.1). So the dictionary is carried from block to block, never the
 * stream.
 */
final class MszipBlocks implements BlockCompressor {
  private static final int SIGNATURE_BYTES = 2;
  // [MS-MCI]: a block is never longer than 32 KiB and 12 bytes. Beyond that it is stored.
  private static final int LONGEST_BLOCK = BLOCK_BYTES + 12;

  private final BlockSink sink;
  private final Deflater deflater;
  private final byte[] buffer = new byte[LONGEST_BLOCK + 1];
  private byte[] previous = new byte[0];

  MszipBlocks(int level, BlockSink sink) {
    this.sink = sink;
    deflater = new Deflater(level, true);
  }

  @Override
  public int folderType() {
    return 1;
  }

  @Override
  public void compress(byte[] block, int length) throws IOException {
    deflater.reset();
    if (previous.length > 0) {
      deflater.setDictionary(previous);
    }
    deflater.setInput(block, 0, length);
    deflater.finish();
    buffer[0] = 'C';
    buffer[1] = 'K';
    int deflated = deflater.deflate(buffer, SIGNATURE_BYTES, buffer.length - SIGNATURE_BYTES);
    boolean fits = deflater.finished() && SIGNATURE_BYTES + deflated <= LONGEST_BLOCK;
    previous = Arrays.copyOf(block, length);
    sink.write(
        fits ? Arrays.copyOf(buffer, SIGNATURE_BYTES + deflated) : stored(block, length), length);
  }

  @Override
  public void finish() {
    // Holds nothing back.
  }

  /** One final deflate block of type 00, for what does not become smaller. */
  private static byte[] stored(byte[] block, int length) {
    byte[] result = new byte[SIGNATURE_BYTES + 5 + length];
    result[0] = 'C';
    result[1] = 'K';
    result[2] = 1;
    result[3] = (byte) length;
    result[4] = (byte) (length >>> 8);
    result[5] = (byte) ~length;
    result[6] = (byte) (~length >>> 8);
    System.arraycopy(block, 0, result, SIGNATURE_BYTES + 5, length);
    return result;
  }

  @Override
  public void close() {
    deflater.end();
  }
}
