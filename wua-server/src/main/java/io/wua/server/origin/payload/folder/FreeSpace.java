package io.wua.server.origin.payload.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many bytes of a disk are free. */
@FunctionalInterface
public interface FreeSpace {
  /** How many this process may write. */
  long bytes() throws IOException;

  /** Of the disk that a folder is on. */
  static FreeSpace of(Path folder) {
    return () -> Files.getFileStore(folder).getUsableSpace();
  }
}
