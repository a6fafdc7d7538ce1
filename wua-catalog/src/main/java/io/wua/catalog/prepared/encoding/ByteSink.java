package io.wua.catalog.prepared.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in memory that grow as values are appended. For one thread. */
public final class ByteSink {
  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;

  private byte[] bytes = new byte[256];
  private int length;

  /** Appends one byte, the low eight bits of a number. */
  public void octet(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  /** Appends a number that is not negative, in seven bits a byte, the lowest first. */
  public void count(long value) {
    long rest = value;
    while ((rest & ~SEVEN_BITS) != 0) {
      octet((int) (rest & SEVEN_BITS) | MORE);
      rest >>>= 7;
    }
    octet((int) rest);
  }

  /** Appends a number of either sign; small ones take one byte. */
  public void number(long value) {
    count((value << 1) ^ (value >> 63));
  }

  /** Appends eight bytes, the highest first. */
  public void eight(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      octet((int) (value >>> shift));
    }
  }

  /** Appends four bytes, the highest first. */
  public void four(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      octet(value >>> shift);
    }
  }

  /** Appends a text in UTF-8 with its length in front. */
  public void text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    count(encoded.length);
    append(encoded);
  }

  /** Appends bytes as they are. */
  public void append(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  /** How many there are. */
  public int length() {
    return length;
  }

  /** A copy of all of them. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
