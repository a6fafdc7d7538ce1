package io.wua.catalog.prepared.spool;

import io.wua.catalog.prepared.encoding.ByteSource;
import io.wua.catalog.prepared.encoding.Encoding;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Values in a temporary file, which goes when the spool is closed. Each value is found by the place
 * where it was put. Safe for several threads.
 */
final class Spool implements AutoCloseable {
  private static final int BUFFER = 1 << 18;
  private static final int HEAD = Integer.BYTES;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private long written;

  private Spool(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Makes the file, which must not be there. */
  static Spool create(Path file) throws WuaException {
    try {
      return new Spool(
          file,
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Puts a value; returns its place. */
  <T> long put(Encoding<T> encoding, T value) throws WuaException {
    return put(encoding.encode(value));
  }

  private synchronized long put(byte[] bytes) throws WuaException {
    try {
      if (buffer.remaining() < HEAD + bytes.length) {
        flush();
      }
      long place = written + buffer.position();
      if (buffer.remaining() < HEAD + bytes.length) {
        ByteBuffer large = ByteBuffer.allocate(HEAD + bytes.length);
        large.putInt(bytes.length).put(bytes).flip();
        write(large);
      } else {
        buffer.putInt(bytes.length).put(bytes);
      }
      return place;
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    write(buffer);
    buffer.clear();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      written += channel.write(bytes, written);
    }
  }

  /** Gets a value back. */
  <T> T get(Encoding<T> encoding, long place) throws WuaException {
    return encoding.read(ByteSource.of(bytes(place)));
  }

  private byte[] bytes(long place) throws WuaException {
    try {
      flushBefore(place);
      ByteBuffer head = ByteBuffer.allocate(HEAD + 1024);
      int got = channel.read(head, place);
      int length = head.getInt(0);
      byte[] bytes = new byte[length];
      int here = Math.min(length, got - HEAD);
      head.position(HEAD).get(bytes, 0, here);
      ByteBuffer rest = ByteBuffer.wrap(bytes, here, length - here);
      while (rest.hasRemaining()) {
        if (channel.read(rest, place + HEAD + rest.position()) < 0) {
          throw new EOFException("a value is cut off");
        }
      }
      return bytes;
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private synchronized void flushBefore(long place) throws IOException {
    if (place >= written) {
      flush();
    }
  }

  private static WuaException failed(Path file, IOException e) {
    return new WuaException(
        FailureReason.UNREADABLE,
        "the temporary file "
            + file
            + " cannot be used: "
            + e.getMessage()
            + ". Check the room and rights of its folder.",
        e);
  }

  @Override
  public void close() throws WuaException {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }
}
