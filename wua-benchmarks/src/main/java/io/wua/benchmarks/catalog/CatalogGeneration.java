package io.wua.benchmarks.catalog;

import io.wua.benchmarks.workshop.Workshop;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.CatalogLayout;
import io.wua.simulation.catalog.CatalogWriter;
import io.wua.simulation.catalog.WrittenCatalog;
import io.wua.simulation.catalog.cabinet.Compression;
import io.wua.simulation.catalog.cabinet.lzx.LzxSettings;
import io.wua.simulation.catalog.cabinet.lzx.LzxStatistics;
import io.wua.simulation.catalog.generated.GeneratedCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes one generated catalog as Microsoft would: LZX with a window of 2 MiB in both layers.
 *
 * @param scale its share of the real counts
 * @param seed decides about everything that is left to chance
 */
record CatalogGeneration(Scale scale, long seed) {
  private static final int WINDOW_BITS = 21;

  /**
   * What came about.
   *
   * @param catalog how much was written
   * @param outer what {@code wsusscn2.cab} consists of
   * @param inner what the cabinets in it consist of
   * @param seconds how long it took
   */
  record Generated(
      WrittenCatalog catalog, LzxStatistics outer, LzxStatistics inner, double seconds) {}

  /** The file of it in a workshop, written now if it is not there. */
  Path in(Workshop workshop, PrintWriter progress) throws WuaException, IOException {
    Path file = workshop.made("catalog-" + scale.name() + "-" + seed + ".cab");
    if (!Files.exists(file)) {
      write(file, progress);
    }
    return file;
  }

  /** Writes it, and tells how far it is. */
  Generated write(Path to, PrintWriter progress) throws WuaException {
    GeneratedCatalog content =
        new GeneratedCatalog(seed, scale.share(), GeneratedCatalog.REAL_MANIFEST_BYTES);
    LzxStatistics outer = new LzxStatistics();
    LzxStatistics inner = new LzxStatistics();
    Compression shards = Compression.lzx(LzxSettings.of(WINDOW_BITS), inner);
    CatalogLayout equal = content.layout(shards);
    CatalogLayout layout =
        new CatalogLayout(
            equal.revisionsPerShard(),
            equal.folderBytes(),
            Compression.lzx(LzxSettings.of(WINDOW_BITS), outer),
            shards,
            shards);
    long start = System.nanoTime();
    WrittenCatalog written =
        CatalogWriter.writeCabinet(
            content,
            layout,
            Runtime.getRuntime().availableProcessors(),
            soFar -> tell(progress, soFar, start),
            to);
    return new Generated(written, outer, inner, secondsSince(start));
  }

  private void tell(PrintWriter progress, WrittenCatalog soFar, long start) {
    double megabytes = soFar.fragmentBytes() / 1e6;
    progress.printf(
        Locale.ROOT,
        "catalog %s: %,d revisions, %,.0f MB, %.0f MB/s%n",
        scale,
        soFar.revisions(),
        megabytes,
        megabytes / secondsSince(start));
    progress.flush();
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
