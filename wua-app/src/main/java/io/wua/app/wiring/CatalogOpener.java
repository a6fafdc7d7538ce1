package io.wua.app.wiring;

import io.wua.catalog.OfflineCatalog;
import io.wua.core.failure.WuaException;
import java.nio.file.Path;
import java.util.List;

/** Opens catalogs. */
@FunctionalInterface
public interface CatalogOpener {
  /**
   * Opens one.
   *
   * @param languages in which titles are wanted
   * @throws WuaException where there is none or it is damaged
   */
  OfflineCatalog open(Path path, List<String> languages) throws WuaException;
}
