package io.wua.benchmarks.catalog.child;

import io.wua.benchmarks.process.Report;
import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.prepared.PreparedCatalogs;
import io.wua.core.criteria.Criteria;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.SearchRequest;
import io.wua.files.AgentFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * Scans one host with a prepared catalog as an agent does: once, which is the cold scan of a fresh
 * process, and some times more.
 */
public final class ScanningProcess {
  private static final int WARM_SCANS = 7;

  private ScanningProcess() {}

  /**
   * The entry point.
   *
   * @param args the cabinet, the folder of prepared catalogs, and the snapshot of the host
   */
  public static void main(String[] args) throws WuaException {
    OfflineCatalog catalog = open(args[0], args[1]);
    Path host = Path.of(args[2]);
    Report.number("open", Report.secondsSinceStart());
    ScanResult cold = scan(catalog, host);
    Report.number("cold", Report.secondsSinceStart());
    double[] warm = new double[WARM_SCANS];
    for (int i = 0; i < WARM_SCANS; i++) {
      long start = System.nanoTime();
      scan(catalog, host);
      warm[i] = (System.nanoTime() - start) / 1e9;
    }
    Report.number("second", warm[0]);
    Arrays.sort(warm);
    Report.number("warm", warm[WARM_SCANS / 2]);
    Report.number("updates", cold.updates().size());
    Report.resources();
  }

  static OfflineCatalog open(String cabinet, String cache) throws WuaException {
    return OfflineCatalog.open(
        Path.of(cabinet), List.of("en"), PreparedCatalogs.in(Path.of(cache), Clock.systemUTC()));
  }

  /** Reads the snapshot and scans it. */
  static ScanResult scan(OfflineCatalog catalog, Path host) throws WuaException {
    return catalog
        .sourceFor(AgentFiles.hostSnapshot(host))
        .search(new SearchRequest(Criteria.WAPT_DEFAULT));
  }
}
