package io.wua.server.store;

import static io.wua.server.store.Reports.row;
import static io.wua.server.store.Reports.update;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.server.fleet.HostId;
import io.wua.server.fleet.report.HostReport;
import io.wua.server.fleet.report.ReportOutcome;
import io.wua.server.fleet.report.ReportedRow;
import io.wua.server.fleet.report.ReportedUpdate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many reports a second the store takes: printed, for nobody knows the machine. */
@OnEveryDatabase
@Tag("endurance")
class ReportRateTest {
  private static final int WRITERS = 8;
  private static final int HOSTS = 500;
  private static final int UPDATES = 150;

  private final DatabaseKind kind;
  @TempDir Path folder;

  ReportRateTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @Test
  void ofFiveHundredHostsWithAHundredAndFiftyUpdatesEach() throws Exception {
    List<ReportedUpdate> updates = new ArrayList<>();
    List<ReportedRow> pending = new ArrayList<>();
    List<ReportedRow> changed = new ArrayList<>();
    for (int number = 0; number < UPDATES; number++) {
      updates.add(update(number));
      pending.add(row(number, "PENDING"));
      changed.add(row(number, number < 5 ? "OK" : "PENDING"));
    }
    try (TestStore store = new TestStore(kind.fresh(folder))) {
      List<HostId> hosts = new ArrayList<>();
      for (int i = 0; i < HOSTS; i++) {
        hosts.add(store.registered("HOST-" + i));
      }
      String section = "{\"status\":\"" + "x".repeat(2_000) + "\"}";
      rate(
          store,
          hosts,
          "first full",
          (host, r) ->
              Reports.of(host, 1)
                  .section("host_info", section)
                  .updates(updates)
                  .rows(pending)
                  .done());
      rate(
          store,
          hosts,
          "full, 5 rows changed",
          (host, r) ->
              Reports.of(host, 2)
                  .section("host_info", section)
                  .updates(updates)
                  .rows(changed)
                  .done());
      rate(
          store,
          hosts,
          "full, nothing changed",
          (host, r) ->
              Reports.of(host, 3)
                  .section("host_info", section)
                  .updates(updates)
                  .rows(changed)
                  .done());
      rate(store, hosts, "unchanged", (host, r) -> Reports.of(host, 4).done());
      rate(store, hosts, "unchanged again", (host, r) -> Reports.of(host, 5).done());
      assertEquals(List.of("" + HOSTS * UPDATES), store.rows("SELECT COUNT(*) FROM host_wsus"));
    }
  }

  private void rate(
      TestStore store,
      List<HostId> hosts,
      String what,
      BiFunction<HostId, Integer, HostReport> report)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (HostId host : hosts) {
        work.add(() -> store.reports.apply(report.apply(host, 0)) instanceof ReportOutcome.Applied);
      }
      long start = System.nanoTime();
      for (Future<Boolean> done : threads.invokeAll(work)) {
        assertEquals(true, done.get());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("%s, %s: %.0f reports/s%n", kind, what, hosts.size() / seconds);
    } finally {
      threads.shutdownNow();
    }
  }
}
