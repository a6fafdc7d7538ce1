package io.wua.http.repository;

import io.wua.core.download.StoredFile;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.part.ContentDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The flat folder of the host in which fetched files lie.
 *
 * @param folder the folder, made when the first file is fetched
 */
record LocalFiles(Path folder) {
  LocalFiles {
    Objects.requireNonNull(folder, "folder");
  }

  /** Where a file lies, in a folder that is there. */
  Path made(String name) throws WuaException {
    try {
      Files.createDirectories(folder);
      return folder.resolve(name);
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          "The folder " + folder + " cannot be made: " + e.getMessage() + ".",
          e);
    }
  }

  /** A file that lies there, as it is now; empty where it does not. */
  Optional<StoredFile> measured(String name) throws WuaException {
    Path file = folder.resolve(name);
    try {
      return Files.isRegularFile(file) ? Optional.of(ContentDigest.of(file)) : Optional.empty();
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
