package io.wua.server.demo;

import io.wua.app.fleet.DemoServer.Moved;
import io.wua.app.fleet.DemoServer.Setting;
import io.wua.catalog.signature.TrustedRoots;
import io.wua.catalog.trust.CatalogTrustCheck;
import io.wua.core.download.choice.ConditionKind;
import io.wua.core.download.choice.RepositoryRule;
import io.wua.core.download.choice.RuleCondition;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.value.CatalogTrust;
import io.wua.http.fetch.Fetcher;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.connection.TlsTrust;
import io.wua.server.mirror.Mirror;
import io.wua.server.mirror.MirrorResult;
import io.wua.server.mirror.MirrorSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The secondary repository of the demo: one round of the real mirror, and a web server for it. */
final class DemoMirror implements AutoCloseable {
  private final LoopbackFiles files;
  private final Moved moved;

  private DemoMirror(LoopbackFiles files, Moved moved) {
    this.files = files;
    this.moved = moved;
  }

  /**
   * Copies the repository of a server.
   *
   * @throws WuaException where that fails
   */
  static DemoMirror of(URI server, Path certificate, Setting setting, Path folder)
      throws WuaException {
    CatalogTrustCheck trust =
        CatalogTrustCheck.of(
            CatalogTrust.REQUIRED, TrustedRoots.read(setting.roots()), setting.clock());
    long start = System.nanoTime();
    List<String> lines = new ArrayList<>();
    try (HttpConnection connection =
        HttpConnection.open(
            ConnectionSettings.direct("wua-mirror").trusting(new TlsTrust.PemFile(certificate)))) {
      MirrorSettings settings =
          new MirrorSettings(
              server,
              Optional.empty(),
              Optional.empty(),
              false,
              limits -> Fetcher.over(connection).limits(limits).build(),
              trust::check);
      try (Mirror mirror =
          Mirror.open(settings, folder, setting.clock(), lines::add, Failpoints.none())) {
        MirrorResult result = mirror.round();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        List<String> skipped = lines.stream().filter(line -> line.startsWith("!")).toList();
        return new DemoMirror(
            LoopbackFiles.of(folder), new Moved(result.fetched(), result.bytes(), took, skipped));
      }
    }
  }

  URI uri() {
    return URI.create(files.uri() + "/waptwua");
  }

  Moved moved() {
    return moved;
  }

  /** Sends every host there. */
  RepositoryRule rule() {
    return new RepositoryRule(
        1,
        "demo-site",
        List.of(RepositoryRule.UPDATES),
        RuleCondition.of(ConditionKind.HOSTNAME, "*"),
        false,
        false,
        uri());
  }

  @Override
  public void close() {
    files.close();
  }
}
