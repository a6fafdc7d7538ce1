package io.wua.server.origin.catalog;

import io.wua.catalog.OfflineCatalog;
import io.wua.core.failure.WuaException;
import java.util.Optional;

/** The catalog that hosts get, to be asked by the server itself. */
public interface PublishedCatalog {
  /**
   * The published catalog, open; empty where none was ever published.
   *
   * @throws WuaException where it cannot be opened now
   */
  Optional<OfflineCatalog> current() throws WuaException;
}
