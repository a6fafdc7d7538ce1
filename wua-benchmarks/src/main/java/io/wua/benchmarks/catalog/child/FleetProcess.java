package io.wua.benchmarks.catalog.child;

import io.wua.benchmarks.process.Report;
import io.wua.catalog.OfflineCatalog;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Scans the snapshots of many hosts with one prepared catalog, as a server does: on one thread,
 * then on one for each processor.
 */
public final class FleetProcess {
  private final OfflineCatalog catalog;
  private final List<Path> hosts;
  private final Duration time;

  private FleetProcess(OfflineCatalog catalog, List<Path> hosts, Duration time) {
    this.catalog = catalog;
    this.hosts = hosts;
    this.time = time;
  }

  /**
   * The entry point.
   *
   * @param args the cabinet, the folder of prepared catalogs, the folder with snapshots, and for
   *     how many seconds to scan on so many threads
   */
  public static void main(String[] args)
      throws WuaException, IOException, ExecutionException, InterruptedException {
    List<Path> hosts;
    try (Stream<Path> files = Files.list(Path.of(args[2]))) {
      hosts = files.sorted().toList();
    }
    Duration time = Duration.ofSeconds(Long.parseLong(args[3]));
    FleetProcess fleet = new FleetProcess(ScanningProcess.open(args[0], args[1]), hosts, time);
    // The first round compiles the code.
    fleet.hostsPerSecond(1);
    Report.number("one", fleet.hostsPerSecond(1));
    Report.number("all", fleet.hostsPerSecond(Runtime.getRuntime().availableProcessors()));
    Report.resources();
  }

  private double hostsPerSecond(int threads) throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      work.add(() -> scanUntil(start + time.toNanos(), next));
    }
    try {
      for (Future<Boolean> each : pool.invokeAll(work)) {
        each.get();
      }
    } finally {
      pool.shutdown();
    }
    return next.get() / ((System.nanoTime() - start) / 1e9);
  }

  private boolean scanUntil(long end, AtomicInteger next) throws WuaException {
    do {
      ScanningProcess.scan(catalog, hosts.get(next.getAndIncrement() % hosts.size()));
    } while (System.nanoTime() < end);
    return true;
  }
}
