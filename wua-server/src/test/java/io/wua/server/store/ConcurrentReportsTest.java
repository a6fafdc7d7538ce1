package io.wua.server.store;

import static io.wua.server.store.Reports.id;
import static io.wua.server.store.Reports.row;
import static io.wua.server.store.Reports.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.registration.EnrolmentToken;
import io.wua.server.fleet.registration.Proof;
import io.wua.server.fleet.registration.RegistrationOutcome;
import io.wua.server.fleet.report.HostReport;
import io.wua.server.fleet.report.ReportOutcome;
import io.wua.server.fleet.report.ReportedRow;
import io.wua.server.fleet.report.ReportedUpdate;
import io.wua.server.fleet.report.UpdateNames;
import io.wua.server.store.connect.DatabaseSettings;
import io.wua.server.store.registration.TokenStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class ConcurrentReportsTest {
  private static final int WRITERS = 8;
  private static final int HOSTS_OF_EACH = 5;
  private static final int UPDATES = 40;

  private final DatabaseKind kind;
  @TempDir Path folder;
  private DatabaseSettings settings;
  private final List<TestStore> stores = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

  ConcurrentReportsTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() throws WuaException {
    settings = kind.fresh(folder);
    stores.add(new TestStore(settings));
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    stores.forEach(TestStore::close);
  }

  private <T> List<T> together(List<Callable<T>> work) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> future : threads.invokeAll(work)) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        throw new AssertionError(e.getCause());
      }
    }
    return results;
  }

  @Test
  void loseAndDuplicateNothing() throws Exception {
    eightWritersReportAtOnce();
  }

  @Test
  void loseAndDuplicateNothingFromTwoServers() throws Exception {
    if (kind == DatabaseKind.POSTGRESQL) {
      stores.add(new TestStore(settings));
    }
    eightWritersReportAtOnce();
  }

  /** Own hosts, shared updates in another order and with other URLs for each. */
  private void eightWritersReportAtOnce() throws Exception {
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      int number = writer;
      TestStore store = stores.get(writer % stores.size());
      writers.add(() -> write(store, number));
    }
    together(writers);

    TestStore store = stores.get(0);
    int hosts = WRITERS * HOSTS_OF_EACH;
    assertEquals(List.of("" + hosts), store.rows("SELECT COUNT(*) FROM host"));
    assertEquals(List.of("" + UPDATES), store.rows("SELECT COUNT(*) FROM wsus_update"));
    assertEquals(
        List.of("" + UPDATES * (WRITERS + 1)),
        store.rows("SELECT COUNT(*) FROM wsus_update_item WHERE kind = 'REPORTED_URL'"));
    assertEquals(
        List.of("" + hosts * UPDATES),
        store.rows("SELECT COUNT(*) FROM host_wsus WHERE status = 'OK'"));
    assertEquals(List.of(), store.rows("SELECT host FROM attempt WHERE outcome <> 'APPLIED'"));
  }

  private static Integer write(TestStore store, int writer) {
    for (int i = 0; i < HOSTS_OF_EACH; i++) {
      HostId host = store.registered("HOST-" + writer + "-" + i);
      for (int revision = 1; revision <= 2; revision++) {
        HostReport report = report(host, writer, revision);
        ReportOutcome outcome = store.reports.apply(report);
        if (!(outcome instanceof ReportOutcome.Applied applied) || applied.isPartial()) {
          throw new IllegalStateException(outcome.toString());
        }
      }
    }
    return writer;
  }

  private static HostReport report(HostId host, int writer, int revision) {
    List<ReportedUpdate> updates = new ArrayList<>();
    List<ReportedRow> rows = new ArrayList<>();
    for (int number = 0; number < UPDATES; number++) {
      UpdateNames names =
          new UpdateNames("Update " + number, Optional.empty(), Optional.of("Updates"));
      updates.add(update(number, names, "http://a/" + number, "http://w/" + writer));
      rows.add(row(number, revision == 1 ? "PENDING" : "OK"));
    }
    return Reports.of(host, revision)
        .in(writer % 2 == 0 ? "en" : "fr")
        .updates(updates)
        .rows(rows)
        .done();
  }

  @Test
  void mayFindTwoServersThatMakeTheSchemaAtOnce() throws Exception {
    assumeTrue(kind == DatabaseKind.POSTGRESQL, "one server alone opens a file of H2");
    DatabaseSettings empty = kind.fresh(folder);
    Callable<TestStore> opening = () -> new TestStore(empty);

    stores.addAll(together(List.of(opening, opening)));

    assertEquals(List.of("0"), stores.get(2).rows("SELECT COUNT(*) FROM host"));
  }

  @Test
  void useATokenNoMoreOftenThanItMayBeUsed() throws Exception {
    EnrolmentToken token =
        new TokenStore(stores.get(0).transactions())
            .make("Paris", 3, Reports.NOON.plus(Duration.ofDays(1)), "alice", Reports.NOON);
    List<Callable<RegistrationOutcome>> hosts = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      HostId host = new HostId("HOST-" + i);
      hosts.add(
          () ->
              stores
                  .get(0)
                  .registrations(false)
                  .register(Reports.of(host, 1).registration(), new Proof.Token(token.hash())));
    }

    long registered =
        together(hosts).stream().filter(RegistrationOutcome.Registered.class::isInstance).count();

    assertEquals(3, registered);
    assertEquals(List.of("3"), stores.get(0).rows("SELECT used FROM enrolment_token"));
    assertEquals(List.of("3"), stores.get(0).rows("SELECT COUNT(*) FROM host"));
  }

  @Test
  void giveOneNewUuidToOneOfTheKeysThatAskAtOnce() throws Exception {
    HostId host = new HostId("HOST-1");
    List<Callable<RegistrationOutcome>> asking = new ArrayList<>();
    for (int i = 1; i <= WRITERS; i++) {
      int key = i;
      asking.add(
          () ->
              stores
                  .get(0)
                  .registrations(true)
                  .register(
                      Reports.of(host, 1)
                          .signedBy(Reports.key(key))
                          .digested(Reports.digest(key))
                          .registration(),
                      new Proof.None()));
    }

    long registered =
        together(asking).stream().filter(RegistrationOutcome.Registered.class::isInstance).count();

    assertEquals(1, registered);
    // Of the others five may wait.
    assertEquals(List.of("5"), stores.get(0).rows("SELECT COUNT(*) FROM host_candidate"));
  }

  @Test
  void leaveTheRowsOfTheLastReportOfEachHostWhateverTheInterleaving() throws WuaException {
    TestStore store = stores.get(0);
    for (long seed = 0; seed < 12; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<HostId> hosts = new ArrayList<>();
      int[] revisions = new int[3];
      List<TreeSet<String>> last = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        hosts.add(store.registered("HOST-" + seed + "-" + i));
        last.add(new TreeSet<>());
      }
      for (int step = 0; step < 15; step++) {
        int who = random.nextInt(3);
        List<ReportedUpdate> updates = new ArrayList<>();
        List<ReportedRow> rows = new ArrayList<>();
        TreeSet<String> expected = new TreeSet<>();
        for (int number = 0; number < 10; number++) {
          if (random.nextBoolean()) {
            String status = List.of("OK", "PENDING", "ERROR").get(random.nextInt(3));
            updates.add(update(number));
            rows.add(row(number, status));
            expected.add(id(number) + "|" + status);
          }
        }
        HostReport report =
            Reports.of(hosts.get(who), ++revisions[who]).updates(updates).rows(rows).done();
        store.reports.apply(report);
        if (random.nextInt(3) == 0) {
          store.reports.apply(report);
        }
        last.set(who, expected);
      }
      for (int i = 0; i < 3; i++) {
        assertEquals(
            List.copyOf(last.get(i)),
            store.rows(
                "SELECT update_id, status FROM host_wsus WHERE host = '"
                    + hosts.get(i)
                    + "' ORDER BY update_id"),
            "seed " + seed);
      }
    }
  }
}
