package io.wua.simulation.catalog;

import java.io.Closeable;
import java.io.IOException;

/** Where fragments go: files of a folder, or members of the current shard. */
interface FragmentSink extends Closeable {
  /** Announces that what follows belongs to that revision; addresses ascend. */
  void startRevision(long revisionId) throws IOException;

  /**
   * Takes a fragment of the announced revision.
   *
   * @param name its name with backslashes, {@code l\en\42}
   */
  void write(String name, String text) throws IOException;
}
