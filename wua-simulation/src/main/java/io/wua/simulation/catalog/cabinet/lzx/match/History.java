package io.wua.simulation.catalog.cabinet.lzx.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bytes of a folder that may still be needed, by their position in the folder: what the window
 * reaches and what no block has taken yet.
 */
public final class History {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final int kept;
  private final byte[] bytes;
  private int base = 0;
  private int end = 0;

  /**
   * Makes an empty one.
   *
   * @param kept how many bytes before a new one stay
   */
  public History(int kept) {
    this.kept = kept;
    this.bytes = new byte[2 * kept];
  }

  /** Appends bytes, at most as many as are kept. */
  public void append(byte[] from, int length) {
    if (end - base + length > bytes.length) {
      int start = end - kept;
      System.arraycopy(bytes, start - base, bytes, 0, kept);
      base = start;
    }
    System.arraycopy(from, 0, bytes, end - base, length);
    end += length;
  }

  /** The position after the last byte. */
  public int end() {
    return end;
  }

  /** The array that holds the bytes now; valid until the next {@link #append}. */
  public byte[] array() {
    return bytes;
  }

  /** Where in {@link #array} a position is. */
  public int index(int position) {
    return position - base;
  }

  byte at(int position) {
    return bytes[position - base];
  }

  int intAt(int position) {
    return (int) INTS.get(bytes, position - base);
  }

  /** How many bytes from one position on equal those from another, at most a limit. */
  int common(int one, int other, int limit) {
    int a = one - base;
    int b = other - base;
    int length = 0;
    while (length + Long.BYTES <= limit) {
      long difference = (long) LONGS.get(bytes, a + length) ^ (long) LONGS.get(bytes, b + length);
      if (difference != 0) {
        return length + Long.numberOfTrailingZeros(difference) / Byte.SIZE;
      }
      length += Long.BYTES;
    }
    while (length < limit && bytes[a + length] == bytes[b + length]) {
      length++;
    }
    return length;
  }
}
