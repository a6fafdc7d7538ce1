package io.wua.server.store;

import static io.wua.server.store.Reports.id;
import static io.wua.server.store.Reports.row;
import static io.wua.server.store.Reports.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.HostState;
import io.wua.server.fleet.report.HostReport;
import io.wua.server.fleet.report.ReportOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class ReportStoreTest {
  private final DatabaseKind kind;
  @TempDir Path folder;
  private TestStore store;
  private HostId host;

  ReportStoreTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() throws WuaException {
    store = new TestStore(kind.fresh(folder));
    host = store.registered("HOST-1");
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  private ReportOutcome.Applied applied(HostReport report) {
    return assertInstanceOf(ReportOutcome.Applied.class, store.reports.apply(report));
  }

  @Test
  void appliesSectionsUpdatesAndRowsAndAnswersTheirHashes() throws WuaException {
    HostReport report =
        Reports.of(host, 1)
            .status("PENDING_UPDATES")
            .updates(update(1), update(2))
            .rows(row(1, "OK"), row(2, "PENDING"))
            .done();

    ReportOutcome.Applied outcome = applied(report);

    assertEquals(report.hashes(), outcome.hashes());
    assertEquals(List.of(), outcome.undescribed());
    assertEquals(
        List.of("waptwua_status|{\"status\":\"PENDING_UPDATES\"}"),
        store.rows("SELECT name, body FROM host_section"));
    assertEquals(
        List.of(id(1) + "|OK", id(2) + "|PENDING"),
        store.rows("SELECT update_id, status FROM host_wsus ORDER BY update_id"));
  }

  @Test
  void keepsWhatAReportLeavesOut() throws WuaException {
    applied(Reports.of(host, 1).section("host_info", "{}").updates(update(1)).done());

    Map<String, String> hashes =
        applied(Reports.of(host, 2).section("host_metrics", "{\"a\":1}").done()).hashes();

    assertEquals(Set.of("host_info", "host_metrics", HostReport.UPDATES), hashes.keySet());
    assertEquals(List.of("2"), store.rows("SELECT COUNT(*) FROM host_section"));
    assertEquals(List.of("1"), store.rows("SELECT COUNT(*) FROM wsus_update"));
  }

  @Test
  void replacesTheRowsOfTheHostByTheirDifference() throws WuaException {
    applied(
        Reports.of(host, 1)
            .updates(update(1), update(2), update(3))
            .rows(row(1, "PENDING"), row(2, "PENDING"))
            .done());
    List<String> kept = store.rows("SELECT id FROM host_wsus WHERE update_id = '" + id(2) + "'");

    applied(Reports.of(host, 2).rows(row(2, "OK"), row(3, "PENDING")).done());

    assertEquals(
        List.of(id(2) + "|OK", id(3) + "|PENDING"),
        store.rows("SELECT update_id, status FROM host_wsus ORDER BY update_id"));
    assertEquals(kept, store.rows("SELECT id FROM host_wsus WHERE update_id = '" + id(2) + "'"));
  }

  @Test
  void changesTheRowsOfNoOtherHost() throws WuaException {
    HostId other = store.registered("HOST-2");
    applied(Reports.of(host, 1).updates(update(1)).rows(row(1, "OK")).done());
    applied(Reports.of(other, 1).updates(update(1)).rows(row(1, "ERROR")).done());

    applied(Reports.of(other, 2).rows(List.of()).done());

    assertEquals(List.of("HOST-1|OK"), store.rows("SELECT host, status FROM host_wsus"));
  }

  @Test
  void keepsRowsOfUndescribedUpdatesOutAndAsksForBothKeysAgain() throws WuaException {
    applied(Reports.of(host, 1).updates(update(1)).rows(row(1, "OK")).done());

    ReportOutcome.Applied outcome =
        applied(
            Reports.of(host, 2)
                .section("host_info", "{}")
                .rows(row(1, "OK"), row(9, "PENDING"))
                .done());

    assertEquals(List.of(id(9)), outcome.undescribed());
    assertEquals(Set.of("host_info"), outcome.hashes().keySet());
    assertEquals(List.of(id(1).wire()), store.rows("SELECT update_id FROM host_wsus"));
  }

  @Test
  void keepsNoHashOfAKeyThatWasNotSent() {
    HostReport whole = Reports.of(host, 1).section("host_info", "{}").done();
    HostReport odd =
        new HostReport(
            whole.host(),
            whole.signer(),
            whole.revision(),
            whole.digest(),
            whole.receivedOn(),
            whole.language(),
            whole.wuaStatus(),
            whole.windows(),
            whole.sections(),
            whole.updates(),
            whole.rows(),
            Map.of("host_info", "a", "audit_status", "b"));

    assertEquals(Map.of("host_info", "a"), applied(odd).hashes());
  }

  @Test
  void doesNothingForTheSameBodyAgain() throws WuaException {
    HostReport first = Reports.of(host, 1).updates(update(1)).rows(row(1, "PENDING")).done();
    applied(first);
    applied(Reports.of(host, 2).rows(row(1, "OK")).done());
    List<String> log = store.rows("SELECT * FROM attempt ORDER BY number");

    assertInstanceOf(ReportOutcome.Replayed.class, store.reports.apply(first));

    assertEquals(List.of("OK"), store.rows("SELECT status FROM host_wsus"));
    assertEquals(log, store.rows("SELECT * FROM attempt ORDER BY number"));
  }

  @Test
  void flagsAnotherBodyWithAnOldRevisionAndAppliesNothingOfIt() throws WuaException {
    applied(Reports.of(host, 5).section("host_info", "{}").done());

    ReportOutcome.Stale outcome =
        assertInstanceOf(
            ReportOutcome.Stale.class,
            store.reports.apply(
                Reports.of(host, 5)
                    .digested(Reports.digest(77))
                    .section("host_info", "{\"forged\":1}")
                    .done()));

    assertEquals(5, outcome.lastRevision());
    assertEquals(List.of("{}"), store.rows("SELECT body FROM host_section"));
    assertEquals(
        List.of("HOST-1|stale"),
        store.rows("SELECT subject, outcome FROM audit WHERE action = 'report'"));
  }

  @Test
  void takesReportsOfRegisteredHostsAndKeysOnly() {
    assertEquals(
        new ReportOutcome.NotRegistered(Optional.empty()),
        store.reports.apply(Reports.of(new HostId("stranger"), 1).done()));
    assertEquals(
        new ReportOutcome.NotRegistered(Optional.of(HostState.REGISTERED)),
        store.reports.apply(Reports.of(host, 1).signedBy(Reports.key(2)).done()));
  }

  @Test
  void boundsTheLogOfAHost() throws WuaException {
    for (int revision = 1; revision <= 150; revision++) {
      applied(Reports.of(host, revision).done());
    }

    int kept = Integer.parseInt(store.rows("SELECT COUNT(*) FROM attempt").get(0));
    assertEquals(List.of("151"), store.rows("SELECT MAX(number) FROM attempt"));
    assertEquals(111, kept);
  }
}
