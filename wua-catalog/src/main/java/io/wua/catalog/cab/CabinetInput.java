package io.wua.catalog.cab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * Reads little-endian numbers and runs of bytes at a position of its own in a channel that others
 * read too, and never past the cabinet's end.
 */
final class CabinetInput {
  private static final int BUFFER_BYTES = 16 * 1024;

  private final SeekableByteChannel channel;
  private final String cabinet;
  private final long end;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);
  private long bufferEnd;

  /**
   * Starts at offset 0.
   *
   * @param cabinet its name in messages
   * @param end the offset at which the cabinet ends
   */
  CabinetInput(SeekableByteChannel channel, String cabinet, long end) {
    this.channel = channel;
    this.cabinet = cabinet;
    this.end = end;
  }

  String cabinet() {
    return cabinet;
  }

  long position() {
    return bufferEnd - buffer.remaining();
  }

  /** The number of bytes from here to the end. */
  long remaining() {
    return Math.max(0, end - position());
  }

  void position(long offset) {
    long ahead = offset - position();
    if (ahead >= 0 && ahead <= buffer.remaining()) {
      buffer.position(buffer.position() + (int) ahead);
    } else {
      buffer.limit(0);
      bufferEnd = offset;
    }
  }

  /**
   * Makes sure that a record of so many bytes is there, so that the numbers can be taken from it.
   *
   * @param what the record's name for the message
   */
  void require(int bytes, String what) throws CabinetException {
    if (remaining() < bytes) {
      throw endsIn(what, bytes);
    }
    if (buffer.remaining() < bytes) {
      fill(bytes, what);
    }
  }

  int u8() {
    return buffer.get() & 0xFF;
  }

  int u16() {
    return buffer.getShort() & 0xFFFF;
  }

  long u32() {
    return buffer.getInt() & 0xFFFF_FFFFL;
  }

  /** Reads exactly so many bytes into the front of an array. */
  void read(byte[] to, int length, String what) throws CabinetException {
    if (remaining() < length) {
      throw endsIn(what, length);
    }
    int buffered = Math.min(length, buffer.remaining());
    buffer.get(to, 0, buffered);
    if (buffered < length) {
      ByteBuffer rest = ByteBuffer.wrap(to, buffered, length - buffered);
      bufferEnd += transfer(bufferEnd, rest);
      if (rest.hasRemaining()) {
        throw endsIn(what, length);
      }
    }
  }

  /**
   * Reads a name up to its NUL, which is taken and not returned.
   *
   * @param most how long it may be: the limit on names
   */
  byte[] zeroTerminated(int most, String what) throws CabinetException {
    long start = position();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (bytes.size() <= most) {
      require(1, what);
      byte next = buffer.get();
      if (next == 0) {
        return bytes.toByteArray();
      }
      bytes.write(next);
    }
    throw CabinetException.limit(cabinet, "nameBytes", start, most, "a longer " + what);
  }

  private void fill(int bytes, String what) throws CabinetException {
    buffer.compact();
    buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + (end - bufferEnd)));
    bufferEnd += transfer(bufferEnd, buffer);
    buffer.flip();
    if (buffer.remaining() < bytes) {
      throw endsIn(what, bytes);
    }
  }

  private int transfer(long offset, ByteBuffer to) throws CabinetException {
    int before = to.remaining();
    try {
      channel.position(offset);
      while (to.hasRemaining() && channel.read(to) > 0) {
        // A channel may give less than asked for.
      }
    } catch (IOException e) {
      throw CabinetException.unreadable(cabinet, offset, e);
    }
    return before - to.remaining();
  }

  private CabinetException endsIn(String what, int bytes) {
    return CabinetException.malformed(
        cabinet,
        "the cabinet ends inside its " + what,
        position(),
        bytes + " bytes",
        remaining() + " bytes");
  }
}
