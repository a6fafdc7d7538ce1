package io.wua.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files whole, mostly such that nobody but their owner may read. */
final class PrivateFiles {
  private PrivateFiles() {}

  /** Makes an empty one, in place of what an ended process has left. */
  static void create(Path file) throws IOException {
    Files.deleteIfExists(file);
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (UnsupportedOperationException notPosix) {
      // Windows: the rights of the folder count.
      Files.createFile(file);
    }
  }

  /** Writes one, whole or not at all. */
  static void write(InputStream content, Path file) throws IOException {
    Path part = part(file);
    create(part);
    fill(content, part, file);
  }

  /** The same for a file that others may read, as far as the account lets them. */
  static void writeOpen(InputStream content, Path file) throws IOException {
    Path part = part(file);
    Files.createFile(part);
    fill(content, part, file);
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  private static void fill(InputStream content, Path part, Path file) throws IOException {
    try (content;
        FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
      content.transferTo(Channels.newOutputStream(out));
      out.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes what is of no use any more; what went wrong first is what counts. */
  static void discard(Path file, Exception because) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }
}
