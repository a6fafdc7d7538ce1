package io.wua.catalog.cab.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Undoes the E8 translation of LZX: the encoder made the relative targets of x86 call instructions
 * absolute, so that calls of one function look alike.
 */
final class CallTranslation {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;
  private static final long CALLS = 0xE8E8_E8E8_E8E8_E8E8L;

  /** The bytes at the end of a frame in which no call is looked for. */
  private static final int UNTRANSLATED_TAIL = 10;

  private static final int CALL_BYTES = 5;

  /** The translation ends after 1 GiB. */
  private static final int TRANSLATED_FRAMES = 32_768;

  private final int fileSize;
  private int frames;
  private int position;

  /**
   * Starts at the first frame.
   *
   * @param fileSize the number that the stream states: targets are translated modulo it
   */
  CallTranslation(int fileSize) {
    this.fileSize = fileSize;
  }

  /** Translates the next frame in place. */
  void translate(byte[] frame, int length) {
    if (frames < TRANSLATED_FRAMES) {
      int end = length - UNTRANSLATED_TAIL;
      for (int at = nextCall(frame, 0, end); at < end; at = nextCall(frame, at + CALL_BYTES, end)) {
        int current = position + at;
        int absolute = (int) INT.get(frame, at + 1);
        if (absolute >= -current && absolute < fileSize) {
          INT.set(frame, at + 1, absolute >= 0 ? absolute - current : absolute + fileSize);
        }
      }
      frames++;
      position += length;
    }
  }

  /**
   * The index of the next call, or one that is not before the end; looks at eight bytes at once.
   */
  private static int nextCall(byte[] frame, int from, int end) {
    int at = from;
    while (at < end) {
      long different = (long) LONG.get(frame, at) ^ CALLS;
      // The lowest byte in which the highest bit is left is the first one that is 0xE8.
      long calls = different - ONES & ~different & HIGHEST_BITS;
      if (calls != 0) {
        return at + Long.numberOfTrailingZeros(calls) / Byte.SIZE;
      }
      at += Long.BYTES;
    }
    return at;
  }
}
