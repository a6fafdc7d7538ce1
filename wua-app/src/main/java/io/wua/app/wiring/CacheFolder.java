package io.wua.app.wiring;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where this user keeps what can be made again: the folder of the environment variable {@code
 * WUA_CACHE}, else {@code wua} in {@code LOCALAPPDATA} (Windows), in {@code XDG_CACHE_HOME} (the
 * XDG Base Directory Specification) or in {@code .cache} of the home folder.
 */
final class CacheFolder {
  /** For programs that start this one with settings of their own. */
  static final String PROPERTY = "wua.cache";

  private static final String OWN = "wua";
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rwx------");

  private CacheFolder() {}

  /** Where it is; nothing is made. */
  static Path of(Map<String, String> environment, String home, Optional<String> property) {
    return property
        .map(Path::of)
        .or(() -> stated(environment, "WUA_CACHE"))
        .or(() -> stated(environment, "LOCALAPPDATA").map(local -> local.resolve(OWN)))
        .or(() -> stated(environment, "XDG_CACHE_HOME").map(xdg -> xdg.resolve(OWN)))
        .orElseGet(() -> Path.of(home, ".cache", OWN));
  }

  private static Optional<Path> stated(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank()).map(Path::of);
  }

  /**
   * Makes it, for nobody but its owner: whoever writes there can tell scans anything.
   *
   * @throws WuaException where it cannot be made
   */
  static Path make(Path folder) throws WuaException {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.setPosixFilePermissions(folder, OWNER_ALONE);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          "the folder for prepared catalogs, "
              + folder
              + ", cannot be made: "
              + e
              + ". Name another by --cache or the environment variable WUA_CACHE.",
          e);
    }
  }
}
