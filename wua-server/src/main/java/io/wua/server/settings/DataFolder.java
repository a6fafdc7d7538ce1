package io.wua.server.settings;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder of everything that the server keeps. Nobody but its account may look into it, nor into
 * the secret files in it.
 *
 * @param path the folder, absolute
 */
public record DataFolder(Path path) {
  /** The file that is there while a backup is restored. */
  public static final String RESTORING = "restore-unfinished";

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  /**
   * Makes the folder, or takes the one that is there.
   *
   * @throws WuaException where that is not possible, or where others may look into it: what it was
   *     before is not known, so its rights are not changed
   */
  public static DataFolder open(Path path) throws WuaException {
    Path folder = path.toAbsolutePath().normalize();
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, attributes(folder, FOLDER));
      }
      refuseOpen(folder);
      return new DataFolder(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /**
   * Makes a folder in it.
   *
   * @throws WuaException where that is not possible
   */
  public Path folder(String name) throws WuaException {
    return open(path.resolve(name)).path();
  }

  /** Whether a file of that name is there. */
  public boolean has(String name) {
    return Files.exists(path.resolve(name));
  }

  /**
   * Writes a file that nobody else may read, in place of the one that is there.
   *
   * @throws WuaException where that is not possible
   */
  public Path writeSecret(String name, String content) throws WuaException {
    Path file = path.resolve(name);
    try {
      Path fresh = path.resolve(name + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, attributes(path, FILE));
      Files.writeString(fresh, content, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
      return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Reads a file that {@link #writeSecret} wrote.
   *
   * @throws WuaException where it cannot be read
   */
  public String readSecret(String name) throws WuaException {
    Path file = path.resolve(name);
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, file + " cannot be read (" + e + "); give the right to.", e);
    }
  }

  private static FileAttribute<?>[] attributes(Path at, Set<PosixFilePermission> permissions) {
    return isPosix(at)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static void refuseOpen(Path folder) throws IOException, WuaException {
    if (isPosix(folder) && !FOLDER.containsAll(Files.getPosixFilePermissions(folder))) {
      throw new WuaException(
          FailureReason.CONFIGURATION,
          "Others than its owner may look into "
              + folder
              + ": chmod 700 it, or name a new folder.");
    }
  }

  /** On Windows the folder of the account is closed to others already. */
  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static WuaException unwritable(Path path, IOException e) {
    return new WuaException(
        FailureReason.UNREADABLE,
        path + " cannot be written (" + e + "); name another folder by --data.",
        e);
  }
}
