package io.wua.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wua.app.Main;
import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.listing.ListFilter;
import io.wua.catalog.listing.ListOrder;
import io.wua.catalog.listing.ListQuery;
import io.wua.core.download.PayloadNames;
import io.wua.core.download.Validators;
import io.wua.core.host.VersionFacts;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha256;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.catalog.CatalogIssue;
import io.wua.server.fleet.payload.CameBy;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.registration.Proof;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.fleet.report.ReportedRow;
import io.wua.server.fleet.report.ReportedUpdate;
import io.wua.server.fleet.want.UpdateFiles;
import io.wua.server.origin.want.CatalogView;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.simulation.catalog.CatalogLayout;
import io.wua.simulation.catalog.CatalogWriter;
import io.wua.simulation.catalog.cabinet.Compression;
import io.wua.simulation.catalog.demo.DemoCatalog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wua server gc} over reports and the demo's catalog. */
class CollectCommandTest {
  @TempDir private Path data;
  private StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private long revision;

  private int gc(String... options) {
    out = new StringWriter();
    String[] all =
        Stream.concat(Stream.of("server", "gc", "--data", data.toString()), Arrays.stream(options))
            .toArray(String[]::new);
    return Main.run(new PrintWriter(out), new PrintWriter(err, true), all);
  }

  private ServerStore store() throws Exception {
    return ServerStore.open(
        ServerSettings.of(ServerOptions.of(data)).database(), RegistrationRules.of(true));
  }

  private Path payloads() {
    return data.resolve("waptwua");
  }

  /** Publishes the demo's catalog; an update of it with files that have a plan. */
  private Map.Entry<UpdateId, Payload> published(ServerStore store) throws Exception {
    Path cabinet = payloads().resolve("wsusscn2.cab");
    CatalogWriter.writeCabinet(
        DemoCatalog.create(), CatalogLayout.of(40, Compression.mszip()), cabinet);
    OfflineCatalog catalog = OfflineCatalog.open(cabinet, List.of());
    store
        .issues()
        .publish(
            new CatalogIssue(
                new Sha256(catalog.info().digest()),
                Optional.empty(),
                catalog.topLevelUpdates(),
                Files.size(cabinet),
                Validators.none()),
            "First.",
            Instant.now());
    UpdateFiles files =
        new UpdateFiles(Optional.of(new CatalogView(catalog)), Map.of(), url -> false);
    VersionFacts any = new VersionFacts(Optional.empty(), Optional.empty());
    for (var update :
        catalog.list(new ListQuery(ListFilter.everything(), ListOrder.DATE, 1_000, 1)).updates()) {
      if (files.of(update.id(), any) instanceof UpdateFiles.Found.Planned planned
          && !planned.contents().isEmpty()) {
        return Map.entry(
            update.id(),
            planned.plans().stream().flatMap(p -> p.files().stream()).findFirst().orElseThrow());
      }
    }
    throw new IllegalStateException("the demo has no files");
  }

  private void reports(ServerStore store, String uuid, UpdateId id, String status) {
    HostId host = new HostId(uuid);
    revision++;
    if (revision <= 2) {
      store
          .registrations()
          .register(Reports.of(host, 0).at(Instant.now()).registration(), new Proof.None());
    }
    ReportedRow row = Reports.row(1, status);
    ReportedUpdate update = Reports.update(1);
    store
        .reports()
        .apply(
            Reports.of(host, revision)
                .at(Instant.now())
                .updates(new ReportedUpdate(id, update.names(), update.facts(), update.lists()))
                .rows(
                    new ReportedRow(
                        id,
                        row.status(),
                        row.allowed(),
                        row.installed(),
                        row.present(),
                        row.hidden(),
                        row.delayed(),
                        row.delayedUntil(),
                        row.downloaded(),
                        row.installDate(),
                        row.history()))
                .done());
  }

  @Test
  void deletesAFileWhenTheLastHostHasInstalledItsUpdate() throws Exception {
    Files.createDirectories(payloads());
    Map.Entry<UpdateId, Payload> chosen;
    Path file;
    try (ServerStore store = store()) {
      chosen = published(store);
      Payload payload = chosen.getValue();
      file = Files.writeString(payloads().resolve(PayloadNames.stored(payload)), "content");
      store
          .files()
          .add(
              new PayloadFile(
                  payload.sha1(),
                  new Sha256("a".repeat(64)),
                  PayloadNames.stored(payload),
                  7,
                  CameBy.FETCHED,
                  Instant.now().minus(Duration.ofDays(40)),
                  Instant.now()));
      reports(store, "A", chosen.getKey(), "PENDING");
      reports(store, "B", chosen.getKey(), "PENDING");
    }
    assertEquals(0, gc("--json"), err::toString);
    JsonNode document = new ObjectMapper().readTree(out.toString());
    assertEquals("wua.server.gc/1", document.path("schema").asText());
    assertEquals(0, document.path("collected").size());
    assertEquals(1, document.path("kept").path("needed").asInt());
    try (ServerStore store = store()) {
      reports(store, "A", chosen.getKey(), "OK");
    }
    assertEquals(0, gc(), err::toString);
    assertTrue(Files.exists(file), out::toString);
    try (ServerStore store = store()) {
      reports(store, "B", chosen.getKey(), "OK");
    }
    assertEquals(0, gc("--dry-run"), err::toString);
    assertTrue(out.toString().contains("1 files (7 B) would go"), out::toString);
    String dry = out.toString();
    assertTrue(Files.exists(file));
    assertFalse(Files.exists(data.resolve("published").resolve("sync.json")));
    assertEquals(0, gc(), err::toString);
    assertEquals(dry.replace("would go", "are deleted"), out.toString());
    assertFalse(Files.exists(file));
    assertTrue(Files.exists(payloads().resolve("wsusscn2.cab")));
    assertTrue(Files.exists(data.resolve("published").resolve("sync.json")));
  }

  @Test
  void refusesWithoutACatalog() {
    assertEquals(1, gc());
    assertTrue(err.toString().contains("nothing is deleted"), err.toString());
  }
}
