package io.wua.app.wiring;

import io.wua.catalog.OfflineCatalog;
import io.wua.core.failure.WuaException;
import java.nio.file.Path;
import java.util.List;

/** Opens catalogs; a cabinet is read once and from then on out of a folder of prepared catalogs. */
public interface CatalogOpener {
  /**
   * Opens one.
   *
   * @param languages in which titles are wanted; English follows by itself
   * @throws WuaException where there is none or it is damaged
   */
  OfflineCatalog open(Path path, List<String> languages) throws WuaException;

  /** The same with another folder of prepared catalogs. */
  CatalogOpener cachedIn(Path folder);

  /**
   * The folder of prepared catalogs, made where it is missing.
   *
   * @throws WuaException where it cannot be made
   */
  Path cache() throws WuaException;
}
