package io.wua.files.durable;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes folders and files that nobody but their owner may open, from their first byte on, where the
 * file system knows POSIX permissions; elsewhere they inherit the rights of the folder above.
 */
final class PrivateAccess {
  private static final String FOLDER = "rwx------";
  private static final String FILE = "rw-------";

  private PrivateAccess() {}

  /** Makes a folder; one that is there is closed to others. */
  static void makeFolder(Path folder) throws IOException {
    if (folder.getParent() != null) {
      Files.createDirectories(folder.getParent());
    }
    try {
      Files.createDirectory(folder, attributes(folder, FOLDER));
    } catch (FileAlreadyExistsException isThere) {
      if (!Files.isDirectory(folder)) {
        throw isThere;
      }
    }
    if (isPosix(folder)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(FOLDER));
    }
  }

  /** With which attributes a file in that folder is made. */
  static FileAttribute<?>[] ofFile(Path folder) {
    return attributes(folder, FILE);
  }

  private static FileAttribute<?>[] attributes(Path where, String permissions) {
    return isPosix(where)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path where) {
    return where.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
