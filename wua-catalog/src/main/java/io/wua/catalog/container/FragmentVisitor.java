package io.wua.catalog.container;

import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;

/** Takes the fragments of a catalog in one pass. */
public interface FragmentVisitor {
  /** Whether it wants that fragment; what it does not want is not read. */
  boolean wants(FragmentName name);

  /**
   * Takes a fragment that it wants.
   *
   * @param name its name
   * @param in exactly its bytes; valid during the call, closed by the caller
   * @throws WuaException where the fragment is damaged; ends the pass
   * @throws IOException where the bytes cannot be read; ends the pass
   */
  void visit(FragmentName name, InputStream in) throws WuaException, IOException;
}
