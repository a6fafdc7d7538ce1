package io.wua.http.repository;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

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
}
