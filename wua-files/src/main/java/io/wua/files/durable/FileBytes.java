package io.wua.files.durable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Puts bytes into an open file; a test puts a disk that is full in its place. */
@FunctionalInterface
public interface FileBytes {
  /** Writes all of them, and forces them to the disk. */
  void write(FileChannel out, byte[] content) throws IOException;

  /** What production does. */
  static FileBytes forced() {
    return (out, content) -> {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    };
  }
}
