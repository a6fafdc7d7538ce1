package io.wua.catalog.prepared.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads what a {@link ByteSink} wrote, in the same order. For one thread; several sources may read
 * one buffer. Reading past the end throws {@link java.nio.BufferUnderflowException}.
 */
public final class ByteSource {
  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;
  private static final int LONGEST = 63;

  private final ByteBuffer buffer;

  private ByteSource(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  /** Reads an array from its start. */
  public static ByteSource of(byte[] bytes) {
    return new ByteSource(ByteBuffer.wrap(bytes));
  }

  /** Reads a buffer from a position, whose own position stays as it is. */
  public static ByteSource at(ByteBuffer buffer, int position) {
    ByteBuffer view = buffer.duplicate();
    view.position(position);
    return new ByteSource(view);
  }

  /** A byte, from 0 to 255. */
  public int octet() {
    return buffer.get() & 0xFF;
  }

  /** A number that is not negative. */
  public long count() {
    long value = 0;
    for (int shift = 0; shift <= LONGEST; shift += 7) {
      int next = octet();
      value |= (long) (next & SEVEN_BITS) << shift;
      if ((next & MORE) == 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number has too many bytes");
  }

  /** A number that is not negative and counts things in memory. */
  public int size() {
    return Math.toIntExact(count());
  }

  /** A number of either sign. */
  public long number() {
    long coded = count();
    return (coded >>> 1) ^ -(coded & 1);
  }

  /** Eight bytes. */
  public long eight() {
    return buffer.getLong();
  }

  /** Four bytes. */
  public int four() {
    return buffer.getInt();
  }

  /** A text. */
  public String text() {
    byte[] encoded = bytes(size());
    return new String(encoded, StandardCharsets.UTF_8);
  }

  /** So many bytes as they are. */
  public byte[] bytes(int length) {
    if (length > buffer.remaining()) {
      throw new java.nio.BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }
}
