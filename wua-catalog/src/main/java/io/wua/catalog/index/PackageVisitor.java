package io.wua.catalog.index;

import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha1;
import java.net.URI;

/** Takes the content of {@code package.xml} piece by piece. */
public interface PackageVisitor {
  /** Takes an Update element; they come in document order. */
  void update(IndexedUpdate update) throws WuaException;

  /** Takes the place where Microsoft serves a file; a later one for the same file counts. */
  void location(Sha1 file, URI url) throws WuaException;
}
