package io.wua.catalog.prepared.store;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Writes the file front to back, and its header last: before that it is no valid file. */
final class StoreWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 18;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private final CRC32C sum = new CRC32C();
  private int length = Header.BYTES;

  private StoreWriter(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Makes the file, which must not be there. */
  static StoreWriter create(Path file) throws WuaException {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      channel.position(Header.BYTES);
      return new StoreWriter(file, channel);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Appends bytes; returns where they start. */
  int append(byte[] bytes) throws WuaException {
    if (bytes.length > Integer.MAX_VALUE - length) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED,
          "the prepared catalog would be larger than 2 GB, several times as large as any known."
              + " Check where the catalog came from.");
    }
    int at = length;
    sum.update(bytes);
    length += bytes.length;
    try {
      if (bytes.length > buffer.remaining()) {
        flush();
      }
      if (bytes.length > buffer.remaining()) {
        write(ByteBuffer.wrap(bytes));
      } else {
        buffer.put(bytes);
      }
      return at;
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Writes the header and makes sure that all is on the disk. */
  void finish(int rootAt) throws WuaException {
    try {
      flush();
      ByteBuffer unsummed = new Header(length, rootAt, 0).bytes();
      sum.update(unsummed.limit(Header.SUMMED_BYTES));
      channel.position(0);
      write(new Header(length, rootAt, (int) sum.getValue()).bytes());
      channel.force(true);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private void flush() throws IOException {
    write(buffer.flip());
    buffer.clear();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static WuaException failed(Path file, IOException e) {
    return new WuaException(
        FailureReason.UNREADABLE,
        "the prepared catalog "
            + file
            + " cannot be written: "
            + e.getMessage()
            + ". Check the room and rights of its folder.",
        e);
  }

  @Override
  public void close() throws WuaException {
    try {
      channel.close();
    } catch (IOException e) {
      throw failed(file, e);
    }
  }
}
