package io.wua.server.origin.catalog;

import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.FetchLimits;
import io.wua.http.fetch.pace.Backoff;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.fleet.task.DownloadTask;
import io.wua.server.origin.Lease;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A keeper over a data folder of a test, with an origin of that test. */
final class TestKeeper implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  /** Nobody else is there. */
  static final Lease ALONE =
      new Lease() {
        @Override
        public boolean isOver() {
          return false;
        }

        @Override
        public void confirm() {}
      };

  private static final long LARGEST = 20 << 20;

  final ServerSettings settings;
  final ServerStore store;
  final CatalogParts parts;
  final Path published;

  TestKeeper(Path data, URI origin, Path roots) throws WuaException {
    this.settings =
        ServerSettings.of(
            ServerOptions.of(data)
                .from(
                    new ServerOptions.Origin(
                        ServerOptions.Work.NONE,
                        Optional.of(origin),
                        Optional.empty(),
                        Optional.of(roots))));
    this.store = ServerStore.open(settings.database(), RegistrationRules.of(false));
    this.parts =
        CatalogParts.open(
            settings,
            store,
            Clock.fixed(NOW, ZoneOffset.UTC),
            Failpoints.none(),
            fetcher ->
                fetcher
                    .limits(FetchLimits.DEFAULT.withMaxBytes(LARGEST).withDiskFloor(0))
                    .backoff(
                        new Backoff(
                            Duration.ofMillis(1), Duration.ofMillis(2), new SplittableRandom(1))));
    this.published = settings.payloads().resolve("wsusscn2.cab");
  }

  CatalogKeeper keeper() {
    return parts.keeper();
  }

  KeeperAnswer.Result refresh() throws WuaException {
    return keeper().refresh(false, ALONE).result();
  }

  KeeperAnswer.Result bring(Path file) throws WuaException {
    return keeper().bring(file, ALONE).result();
  }

  byte[] served() throws IOException {
    return Files.readAllBytes(published);
  }

  DownloadTask lastTask() throws WuaException {
    return store.tasks().latest(1).get(0);
  }

  List<String> tasks() throws WuaException {
    return store.tasks().latest(100).stream()
        .map(task -> task.start().kind().word() + " " + task.status().word())
        .toList();
  }

  @Override
  public void close() {
    parts.close();
    store.close();
  }
}
