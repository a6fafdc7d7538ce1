package io.wua.simulation.catalog.cabinet.lzx;

/**
 * Makes the operand of each byte E8, the x86 instruction for a near call, absolute, so that calls
 * of one routine from many places look alike ([MS-PATCH] 2.2). Readers do the reverse after
 * decompression, so it does no harm to bytes that are no code.
 */
final class CallTranslation {
  private static final byte CALL = (byte) 0xE8;
  private static final int CALL_BYTES = 5;
  private static final int UNTOUCHED_TAIL = 10;
  private static final int LAST_FRAME = 32_768;

  private final int size;

  CallTranslation(int size) {
    this.size = size;
  }

  /**
   * Translates a frame in place.
   *
   * @param frame the number of the frame, from 0; those from 32,768 on stay as they are
   * @param bytes the array that holds it
   * @param start where it starts there
   * @param length how many bytes it has
   */
  void apply(int frame, byte[] bytes, int start, int length) {
    if (frame >= LAST_FRAME) {
      return;
    }
    int frameStart = frame * LzxEncoder.FRAME_BYTES;
    int at = 0;
    while (at < length - UNTOUCHED_TAIL) {
      if (bytes[start + at] == CALL) {
        translate(bytes, start + at + 1, frameStart + at);
        at += CALL_BYTES;
      } else {
        at++;
      }
    }
  }

  /** A one-to-one map of operands from minus the position up to the size. */
  private void translate(byte[] bytes, int index, int position) {
    int operand = get(bytes, index);
    if (operand >= -position && operand < size) {
      boolean fits = operand < size - position;
      put(bytes, index, fits ? operand + position : operand - size);
    }
  }

  private static int get(byte[] bytes, int index) {
    return (bytes[index] & 0xFF)
        | (bytes[index + 1] & 0xFF) << 8
        | (bytes[index + 2] & 0xFF) << 16
        | bytes[index + 3] << 24;
  }

  private static void put(byte[] bytes, int index, int value) {
    bytes[index] = (byte) value;
    bytes[index + 1] = (byte) (value >>> 8);
    bytes[index + 2] = (byte) (value >>> 16);
    bytes[index + 3] = (byte) (value >>> 24);
  }
}
