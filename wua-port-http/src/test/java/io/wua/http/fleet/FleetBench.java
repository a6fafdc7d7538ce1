package io.wua.http.fleet;

import io.wua.http.FakeTiming;
import io.wua.http.TestCertificates;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.pace.Backoff;
import io.wua.http.identity.HostKeys;
import io.wua.testkit.report.SampleReports;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/** A host with keys and the way to a server, for tests of the adapter. */
final class FleetBench {
  private FleetBench() {}

  /** Keys in that folder; making a key takes long, so that one is put there where none is. */
  static HostKeys keys(Path folder) throws Exception {
    Files.createDirectories(folder);
    Path key = folder.resolve("host.key.pem");
    if (!Files.exists(key)) {
      Files.writeString(key, TestCertificates.keyPem());
    }
    return HostKeys.open(
        folder, SampleReports.HOST, InstantSource.fixed(Instant.parse("2026-07-20T12:00:00Z")));
  }

  static WaptFleetServer server(URI address, HostKeys keys, FakeTiming timing) {
    return WaptFleetServer.builder(
            address, keys, ConnectionSettings.direct("wua/test").waiting(Duration.ofSeconds(5)))
        .timing(timing)
        .zone(ZoneOffset.UTC)
        .backoff(new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1), new SplittableRandom(1)))
        .build();
  }
}
