package io.wua.catalog.cab;

import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;

/** Is handed the files of a cabinet one after the other by {@link Cabinet#read}. */
@FunctionalInterface
public interface CabinetVisitor {
  /**
   * Whether this file's bytes are wanted; those of the others are skipped, and a folder of which
   * nothing is wanted is not read at all.
   */
  default boolean wants(CabinetFile file) {
    return true;
  }

  /**
   * Takes one file.
   *
   * @param file what the cabinet says of it
   * @param content exactly its bytes; valid until this method returns, need not be read to its end
   * @throws IOException from reading the content or from what the visitor does with it
   * @throws WuaException for a failure of the visitor's own; it ends the reading
   */
  void visit(CabinetFile file, InputStream content) throws IOException, WuaException;
}
