package io.wua.catalog.prepared.store;

import io.wua.catalog.prepared.encoding.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A file that was found to be whole, and its root. */
record StoreFile(ByteBuffer bytes, Root root) {
  private static final int BUFFER = 1 << 20;

  /**
   * Maps a file; empty where there is no valid one. It is mapped only once it is known as whole.
   */
  static Optional<StoreFile> map(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Optional<Header> header = header(channel);
      if (header.isEmpty() || sum(channel) != header.get().checksum()) {
        return Optional.empty();
      }
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, header.get().length());
      return Optional.of(
          new StoreFile(bytes, Header.ROOT.read(ByteSource.at(bytes, header.get().rootAt()))));
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong with it, it is made anew.
      return Optional.empty();
    }
  }

  private static Optional<Header> header(FileChannel channel) throws IOException {
    long length = channel.size();
    ByteBuffer bytes = ByteBuffer.allocate(Header.BYTES);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        return Optional.empty();
      }
    }
    return Header.fits(bytes, length) ? Optional.of(Header.of(bytes)) : Optional.empty();
  }

  private static int sum(FileChannel channel) throws IOException {
    CRC32C sum = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    long at = Header.BYTES;
    for (int count = channel.read(buffer, at); count >= 0; count = channel.read(buffer, at)) {
      at += count;
      sum.update(buffer.flip());
      buffer.clear();
    }
    buffer.limit(Header.SUMMED_BYTES);
    channel.read(buffer, 0);
    sum.update(buffer.flip());
    return (int) sum.getValue();
  }
}
