package io.wua.catalog.prepared;

import io.wua.core.failure.WuaException;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.software.MsiProduct;
import io.wua.simulation.catalog.CatalogLayout;
import io.wua.simulation.catalog.CatalogWriter;
import io.wua.simulation.catalog.cabinet.Compression;
import io.wua.simulation.catalog.demo.DemoCatalog;
import io.wua.simulation.catalog.generated.GeneratedCatalog;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes catalogs as cabinets of several shards. */
public final class Cabinets {
  private Cabinets() {}

  /** The demo catalog. */
  public static Path demo(Path folder) throws WuaException {
    Path cabinet = folder.resolve("demo.cab");
    CatalogWriter.writeCabinet(
        DemoCatalog.create(), CatalogLayout.of(40, Compression.mszip()), cabinet);
    return cabinet;
  }

  /** A thousandth of a real catalog. */
  public static Path generated(Path folder, long seed) throws WuaException {
    Path cabinet = folder.resolve("generated" + seed + ".cab");
    GeneratedCatalog catalog = new GeneratedCatalog(seed, 0.001, 4000);
    CatalogWriter.writeCabinet(catalog, CatalogLayout.of(50, Compression.mszip()), cabinet);
    return cabinet;
  }

  /** A product of a generated catalog in the version that its updates are for. */
  public static MsiProduct generatedProduct(int number) {
    return new MsiProduct(
        String.format("{51700000-0000-4000-8000-%012X}", number),
        Optional.of(new DottedVersion(1, 5, 0, 0)),
        OptionalInt.of(1033),
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
