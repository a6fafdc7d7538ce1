package io.wua.benchmarks.catalog.child;

import io.wua.benchmarks.process.Report;
import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.prepared.PreparedCatalogs;
import io.wua.core.failure.WuaException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Prepares a catalog, once. */
public final class PreparingProcess {
  private PreparingProcess() {}

  /**
   * The entry point.
   *
   * @param args the cabinet, and the folder of prepared catalogs
   */
  public static void main(String[] args) throws WuaException {
    long start = System.nanoTime();
    PreparedCatalogs cache = PreparedCatalogs.in(Path.of(args[1]), Clock.systemUTC());
    OfflineCatalog catalog = OfflineCatalog.open(Path.of(args[0]), List.of("en"), cache);
    Report.number("prepare", (System.nanoTime() - start) / 1e9);
    Report.number("updates", catalog.topLevelUpdates());
    Report.resources();
  }
}
