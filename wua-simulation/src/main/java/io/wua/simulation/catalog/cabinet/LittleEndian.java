package io.wua.simulation.catalog.cabinet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Little-endian records of a cabinet, and the checksum over its data blocks. */
final class LittleEndian {
  private LittleEndian() {}

  static ByteBuffer record(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The checksum of a data block: the 32 bit words of the data combined by exclusive or, then the
   * word of the two sizes. One to three bytes at the end count as a word whose first byte is the
   * highest ([MS-CAB] 3.1).
   */
  static int checksum(byte[] data, int uncompressedBytes) {
    ByteBuffer words = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    int sum = data.length | (uncompressedBytes << 16);
    while (words.remaining() >= Integer.BYTES) {
      sum ^= words.getInt();
    }
    int rest = 0;
    while (words.hasRemaining()) {
      rest = (rest << 8) | (words.get() & 0xFF);
    }
    return sum ^ rest;
  }
}
