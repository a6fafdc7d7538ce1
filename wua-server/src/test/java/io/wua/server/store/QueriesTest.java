package io.wua.server.store;

import static io.wua.server.store.Reports.NOON;
import static io.wua.server.store.Reports.id;
import static io.wua.server.store.Reports.key;
import static io.wua.server.store.Reports.row;
import static io.wua.server.store.Reports.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.HostState;
import io.wua.server.fleet.attempt.Attempt;
import io.wua.server.fleet.attempt.AttemptOutcome;
import io.wua.server.fleet.reading.HostDetails;
import io.wua.server.fleet.reading.HostFilter;
import io.wua.server.fleet.reading.HostSummary;
import io.wua.server.fleet.reading.HostUpdate;
import io.wua.server.fleet.reading.Page;
import io.wua.server.fleet.reading.PageRequest;
import io.wua.server.fleet.reading.UpdateFilter;
import io.wua.server.fleet.registration.Proof;
import io.wua.server.fleet.report.ListedKind;
import io.wua.server.fleet.report.ReportedRow;
import io.wua.server.fleet.report.ReportedUpdate;
import io.wua.server.fleet.report.UpdateNames;
import io.wua.server.store.reading.HostQueries;
import io.wua.server.store.reading.LogQueries;
import io.wua.server.store.reading.UpdateQueries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class QueriesTest {
  private static final Optional<String> ANY = Optional.empty();
  private static final UpdateNames FRENCH =
      new UpdateNames(
          "Mise à jour 100% sûre", Optional.of("Office"), Optional.of("Mises à jour critiques"));

  private final DatabaseKind kind;
  @TempDir Path folder;
  private TestStore store;
  private HostQueries hosts;
  private UpdateQueries updates;
  private LogQueries logs;

  QueriesTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() throws WuaException {
    store = new TestStore(kind.fresh(folder));
    hosts = new HostQueries(store.transactions());
    updates = new UpdateQueries(store.transactions());
    logs = new LogQueries(store.transactions());
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  private List<String> found(HostFilter filter) throws WuaException {
    return hosts.hosts(filter, PageRequest.first(500)).items().stream()
        .map(h -> h.id().text())
        .toList();
  }

  private List<UpdateId> found(UpdateFilter filter) throws WuaException {
    return updates.updates(filter, PageRequest.first(500)).items().stream()
        .map(u -> u.merged().id())
        .toList();
  }

  @Test
  void pageThroughHostsWithoutLosingOrRepeatingAny() throws WuaException {
    for (int i = 0; i < 7; i++) {
      store.registered("HOST-" + i);
    }
    List<String> seen = new ArrayList<>();
    PageRequest request = PageRequest.first(3);
    Page<HostSummary> page = hosts.hosts(HostFilter.all(), request);
    page.items().forEach(h -> seen.add(h.id().text()));
    while (page.next().isPresent()) {
      request = request.then(page);
      page = hosts.hosts(HostFilter.all(), request);
      page.items().forEach(h -> seen.add(h.id().text()));
    }
    assertEquals(
        List.of("HOST-0", "HOST-1", "HOST-2", "HOST-3", "HOST-4", "HOST-5", "HOST-6"), seen);
    assertThrows(IllegalArgumentException.class, () -> PageRequest.first(501));
  }

  @Test
  void findHostsByStateStatusAndText() throws WuaException {
    HostId one = store.registered("HOST_1");
    store.registered("HOST-1");
    store.reports.apply(Reports.of(one, 1).status("PENDING_UPDATES").done());
    store
        .registrations(false)
        .register(Reports.of(new HostId("new"), 1).registration(), new Proof.None());

    assertEquals(
        List.of("new"), found(new HostFilter(Optional.of(HostState.PENDING), ANY, ANY, false)));
    assertEquals(
        List.of("HOST_1"),
        found(new HostFilter(Optional.empty(), Optional.of("PENDING_UPDATES"), ANY, false)));
    assertEquals(
        List.of("HOST_1"),
        found(new HostFilter(Optional.empty(), ANY, Optional.of("host_1"), false)));
    assertEquals(List.of(), found(new HostFilter(Optional.empty(), ANY, ANY, true)));
    assertEquals(
        List.of(),
        found(new HostFilter(Optional.empty(), ANY, Optional.of("' OR 1 = 1 --"), false)));
  }

  @Test
  void showAHostWithItsSectionsAndWhatItIsRecognizedBy() throws WuaException {
    HostId host = store.registered("HOST-1");
    store.reports.apply(Reports.of(host, 1).status("OK").section("host_info", "{}").done());

    HostDetails details = hosts.host(host).orElseThrow();

    assertEquals(Optional.of("OK"), details.summary().wuaStatus());
    assertEquals(Optional.of(NOON), details.summary().lastSeenOn());
    assertEquals(
        Map.of("host_info", "{}", "waptwua_status", "{\"status\":\"OK\"}"), details.sections());
    assertEquals(Optional.of(key(1)), details.credentials().fingerprint());
    assertEquals(Optional.of(details.credentials()), hosts.credentials(host));
    assertEquals(Optional.empty(), hosts.host(new HostId("stranger")));
  }

  @Test
  void findUpdatesByKbNamesSeverityAndText() throws WuaException {
    HostId host = store.registered("HOST-1");
    ReportedUpdate critical =
        new ReportedUpdate(
            id(2),
            new UpdateNames("Other", Optional.of("Windows 11"), Optional.of("Critical Updates")),
            Reports.facts("Critical"),
            Map.of());
    ReportedUpdate unrated = new ReportedUpdate(id(3), FRENCH, Reports.facts(""), Map.of());
    store.reports.apply(Reports.of(host, 1).updates(update(1), critical).done());
    store.reports.apply(Reports.of(host, 2).in("fr").updates(unrated).done());

    assertEquals(
        List.of(id(1)),
        found(filter(Optional.of(KbNumber.parse("KB5010001")), ANY, ANY, Optional.empty(), ANY)));
    assertEquals(
        List.of(id(1), id(2)),
        found(filter(Optional.empty(), Optional.of("windows 11"), ANY, Optional.empty(), ANY)));
    for (String classification :
        List.of("Critical Updates", "criticalupdates", "E6CF1350-C01B-414D-A61F-263D14D133B4")) {
      assertEquals(
          List.of(id(2)),
          found(filter(Optional.empty(), ANY, Optional.of(classification), Optional.empty(), ANY)));
    }
    assertEquals(
        List.of(id(3)),
        found(
            filter(
                Optional.empty(),
                ANY,
                Optional.of("Mises à jour critiques"),
                Optional.empty(),
                ANY)));
    assertEquals(
        List.of(id(3)),
        found(filter(Optional.empty(), ANY, ANY, Optional.of(Severity.UNSPECIFIED), ANY)));
    assertEquals(
        List.of(id(2)),
        found(filter(Optional.empty(), ANY, ANY, Optional.of(Severity.CRITICAL), ANY)));
    assertEquals(
        List.of(id(3)),
        found(filter(Optional.empty(), ANY, ANY, Optional.empty(), Optional.of("100%"))));
    assertEquals(
        List.of(id(2)),
        found(filter(Optional.empty(), ANY, ANY, Optional.empty(), Optional.of(id(2).wire()))));
    assertEquals(List.of(id(1), id(2), id(3)), found(UpdateFilter.all()));
  }

  private static UpdateFilter filter(
      Optional<KbNumber> kb,
      Optional<String> product,
      Optional<String> classification,
      Optional<Severity> severity,
      Optional<String> text) {
    return new UpdateFilter(kb, product, classification, severity, text);
  }

  @Test
  void giveBackAnUpdateAsItWasReported() throws WuaException {
    HostId host = store.registered("HOST-1");
    UpdateNames names = new UpdateNames("A", Optional.of("B"), Optional.of("Security Updates"));
    ReportedUpdate reported = update(1, names, "http://a/1.cab");
    store.reports.apply(Reports.of(host, 1).updates(reported).done());

    ReportedUpdate merged =
        updates.updates(UpdateFilter.all(), PageRequest.first(1)).items().get(0).merged();

    assertEquals(reported.names(), merged.names());
    assertEquals(reported.lists(), merged.lists());
    assertEquals(reported.facts().maxDownloadSize(), merged.facts().maxDownloadSize());
  }

  @Test
  void pageThroughTheUpdatesOfAHostByTheirTime() throws WuaException {
    HostId host = store.registered("HOST-1");
    List<ReportedUpdate> described = new ArrayList<>();
    List<ReportedRow> rows = new ArrayList<>();
    for (int number = 0; number < 7; number++) {
      described.add(update(number));
      rows.add(row(number, number == 3 ? "OK" : "PENDING"));
    }
    store.reports.apply(Reports.of(host, 1).updates(described).rows(rows).done());

    PageRequest request = PageRequest.first(3);
    Page<HostUpdate> page = updates.ofHost(host, request);
    List<ReportedRow> seen = new ArrayList<>();
    page.items().forEach(u -> seen.add(u.row()));
    while (page.next().isPresent()) {
      request = request.then(page);
      page = updates.ofHost(host, request);
      page.items().forEach(u -> seen.add(u.row()));
    }

    assertEquals(rows, seen);
    HostUpdate first = updates.ofHost(host, PageRequest.first(1)).items().get(0);
    assertEquals("Update 0", first.update().merged().names().title());
    assertEquals(List.of("5010000"), List.copyOf(first.update().merged().items(ListedKind.KB)));
    assertTrue(first.rowId() > 0);
  }

  @Test
  void showTheLogLatestFirstAndTheKeysThatWait() throws WuaException {
    HostId host = store.registered("HOST-1");
    store.reports.apply(Reports.of(host, 1).done());
    store.reports.apply(Reports.of(host, 2).rows(row(9, "OK")).done());
    store
        .registrations(true)
        .register(Reports.of(host, 3).signedBy(key(2)).registration(), new Proof.None());

    Page<Attempt> latest = logs.attempts(host, PageRequest.first(2));
    assertEquals(
        List.of(AttemptOutcome.PENDING, AttemptOutcome.PARTIAL),
        latest.items().stream().map(Attempt::outcome).toList());
    assertEquals(
        List.of(2L, 1L),
        logs.attempts(host, PageRequest.first(2).then(latest)).items().stream()
            .map(Attempt::number)
            .toList());
    assertEquals(
        List.of(key(2)),
        logs.waiting(PageRequest.first(5)).items().stream().map(k -> k.fingerprint()).toList());
    assertEquals(
        List.of("waiting", "registered"),
        logs.audit(Optional.of("HOST-1"), PageRequest.first(5)).items().stream()
            .map(r -> r.outcome())
            .toList());
    assertThrows(
        IllegalArgumentException.class,
        () -> logs.attempts(host, new PageRequest(Optional.of("x"), 1)));
  }
}
