package io.wua.core.download;

import java.util.OptionalLong;

/** Who is told how far a download is. Called on the thread that downloads; must be quick. */
@FunctionalInterface
public interface Progress {
  /**
   * So much of a file is there. The first call of a file may be above 0, where a part of it was
   * fetched before, and later ones below the last, where it is fetched anew.
   *
   * @param name the file
   * @param doneBytes how many bytes are there
   * @param totalBytes how many it has, where that is known
   */
  void at(String name, long doneBytes, OptionalLong totalBytes);

  /** Nobody. */
  static Progress none() {
    return (name, doneBytes, totalBytes) -> {};
  }
}
