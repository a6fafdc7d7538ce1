package io.wua.catalog.listing;

import io.wua.catalog.container.CatalogContainer;
import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogReader;
import io.wua.catalog.prepared.Cabinets;
import io.wua.catalog.prepared.PreparedCatalogs;
import io.wua.core.failure.WuaException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** The same cabinets read in both ways. */
public final class GeneratedCabinet {
  private GeneratedCabinet() {}

  /** The demo's catalog, and two seeds of a thousandth of a real one. */
  public static List<Path> write(Path folder) throws WuaException {
    return List.of(
        Cabinets.demo(folder), Cabinets.generated(folder, 1), Cabinets.generated(folder, 2));
  }

  /** Read into memory. */
  public static Catalog inMemory(Path cabinet) throws WuaException {
    return CatalogReader.read(CatalogContainer.open(cabinet), List.of());
  }

  /** Prepared, beside the cabinet. */
  public static Catalog prepared(Path cabinet) throws WuaException {
    Path cache = cabinet.resolveSibling("cache");
    return PreparedCatalogs.in(cache, InstantSource.system()).open(cabinet, List.of());
  }
}
