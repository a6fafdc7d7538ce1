package io.wua.catalog.cab.lzx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Makes the targets of call instructions absolute, frame by frame, before compression. */
final class CallEncoder {
  private static final int FRAME = 32_768;

  private CallEncoder() {}

  static byte[] encode(byte[] original, int fileSize) {
    byte[] data = original.clone();
    ByteBuffer numbers = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    for (int start = 0; start < data.length; start += FRAME) {
      int end = Math.min(data.length, start + FRAME) - 10;
      for (int at = start; at < end; at++) {
        if ((data[at] & 0xFF) == 0xE8) {
          long relative = numbers.getInt(at + 1);
          if (relative >= -at && relative < fileSize - at) {
            numbers.putInt(at + 1, (int) (relative + at));
          } else if (relative >= fileSize - at && relative < fileSize) {
            numbers.putInt(at + 1, (int) (relative - fileSize));
          }
          at += 4;
        }
      }
    }
    return data;
  }
}
