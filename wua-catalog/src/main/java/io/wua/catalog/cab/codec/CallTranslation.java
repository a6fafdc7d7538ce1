package io.wua.catalog.cab.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Undoes the E8 translation of LZX: the encoder made the relative targets of x86 call instructions
 * absolute, so that calls of one function look alike ([MS-PATCH] 2.2).
 */
final class CallTranslation {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final byte CALL = (byte) 0xE8;

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
      int i = 0;
      while (i < length - UNTRANSLATED_TAIL) {
        if (frame[i] != CALL) {
          i++;
        } else {
          int current = position + i;
          int absolute = (int) INT.get(frame, i + 1);
          if (absolute >= -current && absolute < fileSize) {
            INT.set(frame, i + 1, absolute >= 0 ? absolute - current : absolute + fileSize);
          }
          i += CALL_BYTES;
        }
      }
      frames++;
      position += length;
    }
  }
}
