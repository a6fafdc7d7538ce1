package io.wua.app.cli;

import io.wua.app.cli.HostScans.Scanned;
import io.wua.app.fleet.DemoServer;
import io.wua.app.fleet.FetchedFiles;
import io.wua.app.fleet.FleetAgent;
import io.wua.app.fleet.Membership;
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
import io.wua.core.scan.ExplainingSource;
import io.wua.core.settings.value.CatalogTrust;
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

/** One host of the demo: what it asks its repository and tells its server, round by round. */
final class DemoHost implements AutoCloseable {
  private static final String CATALOG = "wsusscn2.cab";

  private final DemoSet demo;
  private final Path snapshot;
  private final String name;
  private final Path own;
  private final Path ini;
  private final DemoServer.Running server;
  private final Clock clock;
  private final Remembered memory = new Remembered();
  private FleetAgent agent;
  private Optional<Scanned> scanned = Optional.empty();
  private Duration took = Duration.ZERO;

  private DemoHost(DemoSet demo, DemoServer.Running server, Path snapshot, Path folder, Clock clock)
      throws WuaException {
    this.demo = demo;
    this.snapshot = snapshot;
    this.server = server;
    this.clock = clock;
    this.name = snapshot.getFileName().toString().replace(".json", "");
    this.own = folder.resolve(name);
    this.ini = settings();
    this.agent = open();
  }

  /** A host that has nothing yet but its settings. */
  static DemoHost of(
      DemoSet demo, DemoServer.Running server, Path snapshot, Path folder, Clock clock)
      throws WuaException {
    return new DemoHost(demo, server, snapshot, folder, clock);
  }

  private FleetAgent open() throws WuaException {
    Membership membership =
        new Membership(
            identity(), own, IniSettings.read(ini).settings(), Optional.of(server.account()));
    CatalogTrustCheck trust =
        CatalogTrustCheck.of(
            CatalogTrust.REQUIRED,
            TrustedRoots.read(demo.settings().resolveSibling("catalog-root.pem")),
            clock);
    return FleetAgent.open(membership, trust, memory, clock);
  }

  /** Takes the catalog, scans, and reports for the first time. */
  Scanned scanAndReport(HostScans scans, PrintWriter out, PrintWriter err) throws WuaException {
    out.println(name + " asks its repository");
    out.println("  catalog   " + FleetText.outcome(agent.fetchCatalog(Validators.none())));
    long start = System.nanoTime();
    Path catalog = own.resolve("files").resolve(CATALOG);
    Scanned found =
        scans.scan(
            HostOptions.of(catalog, own.resolve("cache"), snapshot, ini, demo.rules(), demo.now()));
    took = Duration.ofNanos(System.nanoTime() - start);
    scanned = Optional.of(found);
    Warnings.print(found.warnings(), err);
    ScanText.print(found.scan(), false, out, Terminal.width());
    report(found, FetchedFiles.none(), out);
    FetchedFiles files = fetch(found);
    out.println("  files     " + FleetText.files(files));
    report(found, files, out);
    return found;
  }

  /** Gets the files of what is offered, from wherever the server's rules say, and reports. */
  void download(PrintWriter out) throws WuaException {
    // Rules are read when an agent starts.
    agent.close();
    agent = open();
    Scanned found = scanned.orElseThrow();
    out.println(name + " asks for its files again");
    FetchedFiles files = fetch(found);
    agent.repositoryNotes().forEach(note -> out.println("  choice    " + note));
    out.println("  files     " + FleetText.files(files));
    files.problems().forEach(problem -> out.println("  problem   " + problem));
    report(found, files, out);
    report(found, files, out);
  }

  private FetchedFiles fetch(Scanned found) throws WuaException {
    return agent.fetchOffered(found.scan(), (ExplainingSource) found.source());
  }

  private void report(Scanned found, FetchedFiles files, PrintWriter out) throws WuaException {
    out.println("  report    " + FleetText.delivery(agent.report(found.scan(), files, took)));
  }

  private HostIdentity identity() {
    String fqdn = name.toLowerCase(Locale.ROOT) + ".example.org";
    UUID uuid = UUID.nameUUIDFromBytes(fqdn.getBytes(StandardCharsets.UTF_8));
    return new HostIdentity(uuid.toString().toUpperCase(Locale.ROOT), fqdn);
  }

  /** The demo's settings with the server of this run in place of the example. */
  private Path settings() throws WuaException {
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
                      + slashes(server.certificate())
                      + "\nuse_repo_rules = True\npublic_certs_dir = "
                      + slashes(server.signers()))
              .replace(
                  "catalog_roots = ",
                  "catalog_roots = " + slashes(demo.settings().resolveSibling("")) + "/");
      return Files.writeString(own.resolve("wapt-get.ini"), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          own + " cannot be written: " + e + ". Name a folder by --dir.",
          e);
    }
  }

  private static String slashes(Path path) {
    return path.toAbsolutePath().toString().replace('\\', '/');
  }

  @Override
  public void close() {
    agent.close();
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
