package io.wua.app.cli;

import io.wua.app.cli.HostScans.Scanned;
import io.wua.app.fleet.DemoServer;
import io.wua.app.fleet.FetchedFiles;
import io.wua.app.fleet.FleetAgent;
import io.wua.app.fleet.FleetAgent.Membership;
import io.wua.app.output.FleetText;
import io.wua.app.output.ScanText;
import io.wua.app.output.Terminal;
import io.wua.catalog.signature.TrustedRoots;
import io.wua.catalog.trust.CatalogTrustCheck;
import io.wua.config.ini.IniSettings;
import io.wua.core.download.Validators;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.report.HostIdentity;
import io.wua.core.report.exchange.MemoryOfServer;
import io.wua.core.report.exchange.ServerMemory;
import io.wua.core.settings.value.CatalogTrust;
import io.wua.core.update.Payload;
import io.wua.simulation.catalog.demo.DemoPayloads;
import io.wua.simulation.catalog.demo.DemoSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The demo with a server: two hosts fetch the catalog from it, scan, register, report, and fetch
 * the files of what their rules allow. The server lacks one file on purpose.
 */
final class FleetDemo {
  private static final String ABSENT = "excel";
  private static final String CATALOG = "wsusscn2.cab";

  private final HostScans scans;
  private final Clock clock;
  private final PrintWriter out;
  private final PrintWriter err;

  FleetDemo(HostScans scans, Clock clock, PrintWriter out, PrintWriter err) {
    this.scans = scans;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  /**
   * Shows it.
   *
   * @return the scan of the first host, for an explanation
   * @throws WuaException where a step fails
   */
  Scanned run(DemoSet demo, DemoServer provider) throws WuaException {
    Path folder = demo.catalog().resolveSibling("fleet");
    Path served = served(demo, folder.resolve("served"));
    try (DemoServer.Running server = provider.start(folder.resolve("server"), served)) {
      out.println("A server listens on " + server.uri() + " and has the catalog and the files.");
      Optional<Scanned> first = Optional.empty();
      for (Path host : demo.hosts()) {
        Scanned scanned = live(demo, server, host, folder);
        first = first.or(() -> Optional.of(scanned));
      }
      out.println();
      out.println("What the server knows now");
      FleetText.print(server.hosts(), out);
      return first.orElseThrow();
    }
  }

  /** One round of one host. */
  private Scanned live(DemoSet demo, DemoServer.Running server, Path host, Path folder)
      throws WuaException {
    String name = host.getFileName().toString().replace(".json", "");
    Path own = folder.resolve(name);
    Path ini = settings(demo, server, own);
    Membership membership =
        new Membership(
            identity(name), own, IniSettings.read(ini).settings(), Optional.of(server.account()));
    CatalogTrustCheck trust =
        CatalogTrustCheck.of(
            CatalogTrust.REQUIRED,
            TrustedRoots.read(demo.settings().resolveSibling("catalog-root.pem")),
            clock);
    try (FleetAgent agent = FleetAgent.open(membership, trust, new Remembered(), clock)) {
      out.println();
      out.println(name + " asks its repository");
      out.println("  catalog   " + FleetText.outcome(agent.fetchCatalog(Validators.none())));
      agent.repositoryNotes().forEach(note -> out.println("  choice    " + note));
      long start = System.nanoTime();
      Path catalog = own.resolve("files").resolve(CATALOG);
      Scanned scanned =
          scans.scan(
              HostOptions.of(catalog, own.resolve("cache"), host, ini, demo.rules(), demo.now()));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      Warnings.print(scanned.warnings(), err);
      ScanText.print(scanned.scan(), false, out, Terminal.width());
      out.println(
          "  report    "
              + FleetText.delivery(agent.report(scanned.scan(), FetchedFiles.none(), took)));
      FetchedFiles files = agent.fetchOffered(scanned.scan());
      out.println("  files     " + FleetText.files(files));
      Warnings.print(files.problems(), err);
      out.println("  report    " + FleetText.delivery(agent.report(scanned.scan(), files, took)));
      out.println("  report    " + FleetText.delivery(agent.report(scanned.scan(), files, took)));
      return scanned;
    }
  }

  private static HostIdentity identity(String name) {
    String fqdn = name.toLowerCase(Locale.ROOT) + ".example.org";
    UUID uuid = UUID.nameUUIDFromBytes(fqdn.getBytes(StandardCharsets.UTF_8));
    return new HostIdentity(uuid.toString().toUpperCase(Locale.ROOT), fqdn);
  }

  /** The demo's settings with the server of this run in place of the example. */
  private static Path settings(DemoSet demo, DemoServer.Running server, Path own)
      throws WuaException {
    try {
      Files.createDirectories(own);
      String text =
          Files.readString(demo.settings(), StandardCharsets.UTF_8)
              .replaceAll("(?m)^repo_url = .*$", "repo_url = " + server.uri() + "/wapt")
              .replaceAll(
                  "(?m)^wapt_server = .*$",
                  "wapt_server = "
                      + server.uri()
                      + "\nverify_cert = "
                      + server.certificate().toAbsolutePath().toString().replace('\\', '/'))
              .replace(
                  "catalog_roots = ",
                  "catalog_roots = "
                      + demo.settings()
                          .resolveSibling("")
                          .toAbsolutePath()
                          .toString()
                          .replace('\\', '/')
                      + "/");
      return Files.writeString(own.resolve("wapt-get.ini"), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unwritable(own, e);
    }
  }

  private static Path served(DemoSet demo, Path folder) throws WuaException {
    try {
      Files.createDirectories(folder);
      Files.copy(
          demo.catalog(),
          folder.resolve(CATALOG),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      for (Payload payload : DemoPayloads.all()) {
        if (!DemoPayloads.fileName(payload).contains(ABSENT)) {
          DemoPayloads.writeTo(folder, payload);
        }
      }
      return folder;
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static WuaException unwritable(Path folder, IOException e) {
    return new WuaException(
        FailureReason.UNREADABLE,
        folder + " cannot be written: " + e + ". Name a folder by --dir.",
        e);
  }

  /** What a host of the demo remembers of its server, as long as the demo runs. */
  private static final class Remembered implements MemoryOfServer {
    private ServerMemory memory = ServerMemory.none();

    @Override
    public ServerMemory load() {
      return memory;
    }

    @Override
    public void save(ServerMemory other) {
      memory = other;
    }
  }
}
