package io.wua.simulation.catalog.cabinet.lzx.bits;

import java.util.Arrays;

/**
 * Bits in words of 16, the first bit highest and each word stored low byte first ([MS-PATCH] 2.2).
 */
public final class BitOutput {
  private static final int WORD_BITS = 16;
  private static final int FIRST_BYTES = 1 << 16;

  private byte[] bytes = new byte[FIRST_BYTES];
  private int size = 0;
  private long pending = 0;
  private int pendingBits = 0;

  /**
   * Appends the low bits of a value, the highest of them first.
   *
   * @param count how many, 0 to 32
   */
  public void put(int value, int count) {
    pending = (pending << count) | (value & ((1L << count) - 1));
    pendingBits += count;
    while (pendingBits >= WORD_BITS) {
      pendingBits -= WORD_BITS;
      putWord((int) (pending >>> pendingBits));
    }
  }

  /** Appends zeros up to the end of the word; none where a word has just ended. */
  public void align() {
    if (pendingBits > 0) {
      put(0, WORD_BITS - pendingBits);
    }
  }

  /** Appends 1 to 16 zeros up to the end of a word, as they stand before bytes. */
  public void alignBeforeBytes() {
    put(0, WORD_BITS - pendingBits);
  }

  /** Appends bytes as they are; the word before them must have ended. */
  public void putBytes(byte[] from, int offset, int length) {
    makeRoom(length);
    System.arraycopy(from, offset, bytes, size, length);
    size += length;
  }

  /** Appends 32 bits as four bytes, the lowest first; the word before them must have ended. */
  public void putInt(int value) {
    putWord(value);
    putWord(value >>> WORD_BITS);
  }

  /** What was written since the last call; a word that has not ended stays. */
  public byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 0;
    return taken;
  }

  private void putWord(int word) {
    makeRoom(2);
    bytes[size++] = (byte) word;
    bytes[size++] = (byte) (word >>> 8);
  }

  private void makeRoom(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
