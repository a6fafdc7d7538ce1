package io.wua.simulation.catalog;

import java.io.IOException;

/** Where fragments go: files of a folder, or members of a shard. */
@FunctionalInterface
interface FragmentSink {
  /**
   * Takes a fragment.
   *
   * @param name its name with backslashes, {@code l\en\42}
   * @param bytes its text in UTF-8
   */
  void write(String name, byte[] bytes) throws IOException;
}
