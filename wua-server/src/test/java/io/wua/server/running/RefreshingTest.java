package io.wua.server.running;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.Failpoints;
import io.wua.server.WuaServer;
import io.wua.server.http.HttpLimits;
import io.wua.server.origin.catalog.CatalogParts;
import io.wua.server.origin.catalog.TestCatalogs;
import io.wua.server.origin.catalog.TestOrigin;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.connect.PasswordSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole server that asks its origin by itself. */
class RefreshingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private TestCatalogs catalogs;
  private TestOrigin origin;

  @BeforeEach
  void open() throws Exception {
    catalogs = new TestCatalogs(folder.resolve("catalogs"));
    origin = new TestOrigin();
  }

  @AfterEach
  void close() {
    origin.close();
  }

  private ServerOptions options(ServerOptions.Work work) {
    return ServerOptions.of(folder.resolve("data"))
        .listeningOn(RunningServer.ANY_PORT)
        .from(
            new ServerOptions.Origin(
                work, Optional.of(origin.uri()), Optional.empty(), Optional.of(catalogs.roots())));
  }

  private static void await(WuaServer server) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (server.store().issues().published().isEmpty()) {
      assertTrue(Instant.now().isBefore(end), "no catalog was published in time");
      Thread.onSpinWait();
    }
  }

  @Test
  void aNewServerGetsTheCatalogAtOnceAndServesIt() throws Exception {
    byte[] catalog = catalogs.dated("2020-01-14T17:00:00Z");
    origin.has(catalog, "1");
    try (RunningServer server =
        RunningServer.start(options(ServerOptions.Work.ALL), HttpLimits.DEFAULT)) {
      await(server.server());
      assertEquals(200, server.get("/waptwua/wsusscn2.cab").statusCode());
      String health = server.get("/health").body();
      assertTrue(health.contains("\"ok\":true"), health);
      assertTrue(health.contains("\"warnings\":[\"catalog-is-old\"]"), health);
    }
  }

  @Test
  void anAirGappedOneAdoptsWhatLiesThereAndAsksNobody() throws Exception {
    byte[] catalog = catalogs.dated("2020-01-14T17:00:00Z");
    ServerSettings settings = ServerSettings.of(options(ServerOptions.Work.LOCAL));
    Path place = Files.write(settings.payloads().resolve("wsusscn2.cab"), catalog);
    try (WuaServer server = WuaServer.start(settings, HttpLimits.DEFAULT, Clock.systemUTC())) {
      await(server);
      assertArrayEquals(catalog, Files.readAllBytes(place));
      assertEquals(List.of(), origin.asked());
    }
  }

  @Test
  void oneWithoutRegularWorkDoesNothingByItself() throws Exception {
    origin.has(catalogs.dated("2020-01-14T17:00:00Z"), "1");
    try (RunningServer server =
        RunningServer.start(options(ServerOptions.Work.NONE), HttpLimits.DEFAULT)) {
      assertEquals(200, server.get("/health").statusCode());
      assertEquals(List.of(), server.server().store().tasks().latest(1));
    }
    assertEquals(List.of(), origin.asked());
  }

  private ServerOptions sharing(String name) throws Exception {
    Path ini =
        Files.writeString(
            folder.resolve(name + ".ini"),
            "[options]\nwaptwua_folder = " + folder.resolve("served") + "\n");
    return ServerOptions.of(folder.resolve(name))
        .listeningOn(RunningServer.ANY_PORT)
        .from(options(ServerOptions.Work.ALL).origin())
        .with(
            new ServerOptions.Database(
                Optional.of("jdbc:h2:file:" + folder.resolve("shared")),
                "wua",
                new PasswordSource.None()))
        .configuredBy(ini);
  }

  @Test
  void ofTwoWithOneDatabaseOneAsks() throws Exception {
    byte[] catalog = catalogs.dated("2020-01-14T17:00:00Z");
    origin.has(catalog, "1");
    ServerSettings one = ServerSettings.of(sharing("one"));
    ServerSettings two = ServerSettings.of(sharing("two"));
    try (WuaServer first = WuaServer.start(one, HttpLimits.DEFAULT, Clock.systemUTC());
        WuaServer second = WuaServer.start(two, HttpLimits.DEFAULT, Clock.systemUTC())) {
      await(first);
      await(second);
      assertEquals(
          1,
          second.store().tasks().latest(10).stream()
              .filter(task -> task.start().source().orElse("").startsWith("http"))
              .count());
      try (CatalogParts parts =
          CatalogParts.open(two, second.store(), Clock.systemUTC(), Failpoints.none())) {
        assertTrue(parts.published().current().isPresent(), "the other one follows");
      }
    }
    assertEquals(List.of("200"), origin.asked());
  }
}
