package io.wua.server.store;

import static io.wua.server.store.Reports.NOON;
import static io.wua.server.store.Reports.id;
import static io.wua.server.store.Reports.row;
import static io.wua.server.store.Reports.update;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.failure.WuaException;
import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.VersionFacts;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.report.ReportedRow;
import io.wua.server.fleet.report.ReportedUpdate;
import io.wua.server.fleet.report.UpdateNames;
import io.wua.server.fleet.want.Demand;
import io.wua.server.store.demand.DemandQueries;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class DemandQueriesTest {
  private static final int QUOTA = 5;
  private static final VersionFacts WINDOWS_11 =
      new VersionFacts(
          Optional.of(DottedVersion.parse("10.0.22631.2")), Optional.of(Architecture.AMD64));

  private final DatabaseKind kind;
  @TempDir Path folder;
  private TestStore store;

  DemandQueriesTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() throws Exception {
    store = new TestStore(kind.fresh(folder));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void report(String uuid, List<ReportedRow> rows) {
    HostId host = store.registered(uuid);
    List<ReportedUpdate> updates =
        rows.stream().map(r -> update((int) r.id().guid().getLeastSignificantBits())).toList();
    store.reports.apply(
        Reports.of(host, 1)
            .runs("10.0.22631.2", Architecture.AMD64)
            .updates(updates)
            .rows(rows)
            .done());
  }

  private static ReportedRow delayed(int number, Optional<Instant> until) {
    ReportedRow row = row(number, "PENDING");
    return new ReportedRow(
        row.id(),
        row.status(),
        row.allowed(),
        row.installed(),
        row.present(),
        row.hidden(),
        Optional.of(true),
        until,
        row.downloaded(),
        row.installDate(),
        row.history());
  }

  private static ReportedRow with(int number, boolean allowed, boolean downloaded) {
    ReportedRow row = row(number, "PENDING");
    return new ReportedRow(
        row.id(),
        row.status(),
        Optional.of(allowed),
        row.installed(),
        row.present(),
        row.hidden(),
        row.delayed(),
        row.delayedUntil(),
        Optional.of(downloaded),
        row.installDate(),
        row.history());
  }

  private List<Demand> demands() throws WuaException {
    return new DemandQueries(store.transactions()).demands(NOON.plus(Duration.ofDays(2)), QUOTA);
  }

  private static Demand demand(int number, int hosts) {
    return new Demand(id(number), WINDOWS_11, hosts);
  }

  @Test
  void countsTheHostsThatWaitForAnUpdateByTheirWindows() throws WuaException {
    report("A", List.of(row(1, "PENDING"), row(2, "MISSING")));
    report("B", List.of(row(1, "PENDING")));
    HostId old = store.registered("C");
    store.reports.apply(
        Reports.of(old, 1).updates(List.of(update(1))).rows(List.of(row(1, "PENDING"))).done());
    VersionFacts unknown = new VersionFacts(Optional.empty(), Optional.empty());
    assertEquals(
        List.of("1 1 unknown", "1 2 known", "2 1 known"),
        demands().stream()
            .map(
                d ->
                    (d.update().equals(id(1)) ? "1 " : "2 ")
                        + d.hosts()
                        + (d.windows().equals(unknown) ? " unknown" : " known"))
            .sorted()
            .toList());
  }

  @Test
  void leavesOutWhatIsInstalledForbiddenOrOnTheHost() throws WuaException {
    report(
        "A",
        List.of(row(1, "OK"), with(2, false, false), with(3, true, true), with(4, true, false)));
    assertEquals(List.of(demand(4, 1)), demands());
  }

  @Test
  void takesADelayedUpdateTwoDaysBeforeItsDelayEnds() throws WuaException {
    report(
        "A",
        List.of(
            delayed(1, Optional.of(NOON.plus(Duration.ofHours(48)))),
            delayed(2, Optional.of(NOON.plus(Duration.ofHours(49)))),
            delayed(3, Optional.empty())));
    assertEquals(List.of(demand(1, 1)), demands());
  }

  @Test
  void aHostCountsForNoMoreThanItsQuota() throws WuaException {
    List<ReportedRow> rows = new ArrayList<>();
    for (int number = 1; number <= QUOTA + 3; number++) {
      rows.add(row(number, "PENDING"));
    }
    report("GREEDY", rows);
    report("MODEST", rows.subList(0, QUOTA));
    List<Demand> demands = demands();
    assertEquals(2 * QUOTA, demands.stream().mapToInt(Demand::hosts).sum());
  }

  @Test
  void aHostThatIsNotRegisteredDoesNotCount() throws WuaException {
    report("A", List.of(row(1, "PENDING")));
    store
        .transactions()
        .write(handle -> handle.createUpdate("UPDATE host SET state = 'PENDING'").execute());
    assertEquals(List.of(), demands());
  }

  @Test
  void tellsTheReportedUrls() throws WuaException {
    HostId host = store.registered("A");
    UpdateNames names = new UpdateNames("One", Optional.empty(), Optional.empty());
    store.reports.apply(
        Reports.of(host, 1)
            .updates(List.of(update(1, names, "http://b/", "http://a/"), update(2)))
            .done());
    assertEquals(
        Map.of(id(1), List.of("http://a/", "http://b/")),
        new DemandQueries(store.transactions()).reportedUrls(List.of(id(1), id(2), id(3))));
  }
}
