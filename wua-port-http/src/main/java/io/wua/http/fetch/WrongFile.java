package io.wua.http.fetch;

import io.wua.core.download.StoredFile;
import java.io.IOException;
import java.nio.file.Path;

/** Who is shown a whole file that is not the one that was asked for, before it is thrown away. */
@FunctionalInterface
public interface WrongFile {
  /**
   * Looks at it, and may take it away.
   *
   * @param file where it is for now
   * @param found what it is
   * @param reason what is wrong with it, for people
   * @throws IOException where the disk fails
   */
  void came(Path file, StoredFile found, String reason) throws IOException;

  /** Nobody. */
  static WrongFile none() {
    return (file, found, reason) -> {};
  }
}
