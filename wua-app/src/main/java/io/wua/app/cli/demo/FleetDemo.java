package io.wua.app.cli.demo;

import io.wua.app.agent.AgentAssembler;
import io.wua.app.cli.Warnings;
import io.wua.app.cli.scan.HostScans;
import io.wua.app.cli.scan.HostScans.Scanned;
import io.wua.app.fleet.DemoServer;
import io.wua.app.output.FleetText;
import io.wua.app.output.Sizes;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.demo.DemoPayloads;
import io.wua.simulation.catalog.demo.DemoSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The demo with a server: the server takes the catalog from a stand-in for Microsoft, two simulated
 * hosts scan and report, the server fetches what they wait for and no more, a secondary repository
 * copies it, and the hosts get it there, install in their window, restart and scan again. Microsoft
 * lacks one file on purpose, and one update fails.
 */
final class FleetDemo {
  private static final String ABSENT = "excel";

  private final HostScans scans;
  private final AgentAssembler agents;
  private final Clock clock;
  private final PrintWriter out;
  private final PrintWriter err;

  FleetDemo(HostScans scans, AgentAssembler agents, Clock clock, PrintWriter out, PrintWriter err) {
    this.scans = scans;
    this.agents = agents;
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
    DemoServer.Setting setting =
        new DemoServer.Setting(
            folder.resolve("server"),
            origin(demo, folder.resolve("microsoft")),
            demo.settings().resolveSibling("catalog-root.pem"),
            from(demo.now()));
    List<DemoHost> hosts = new ArrayList<>();
    try (DemoServer.Running server = provider.start(setting)) {
      out.println("A server listens on " + server.uri() + " and has nothing yet.");
      out.println("What stands in for Microsoft listens on " + server.microsoft() + ".");
      refresh(server);
      for (Path snapshot : demo.hosts()) {
        hosts.add(DemoHost.of(demo, server, snapshot, folder, agents, clock));
      }
      each(hosts, host -> host.begin(out));
      fetch(server);
      mirror(server, folder.resolve("mirror"));
      each(hosts, host -> host.download(out));
      each(hosts, host -> host.install(out));
      each(hosts, host -> host.reboot(out));
      out.println();
      out.println("What the server knows now");
      FleetText.print(server.hosts(), out);
      Scanned explained = scans.scan(hosts.get(0).scanOptions(demo));
      Warnings.print(explained.warnings(), err);
      return explained;
    }
  }

  private interface Step {
    void of(DemoHost host) throws WuaException;
  }

  private void each(List<DemoHost> hosts, Step step) throws WuaException {
    for (DemoHost host : hosts) {
      out.println();
      step.of(host);
    }
  }

  private void refresh(DemoServer.Running server) throws WuaException {
    out.println();
    out.println("The server asks for the catalog");
    for (int i = 0; i < 2; i++) {
      DemoServer.Step step = server.refresh();
      out.println("  catalog   " + step.sentence() + " (" + millis(step.took()) + ")");
    }
  }

  private void fetch(DemoServer.Running server) throws WuaException {
    out.println();
    out.println("The server fetches what hosts wait for");
    DemoServer.Wants wants = server.wants();
    out.println("  wanted    " + wants.files() + " files, " + Sizes.of(wants.bytes()));
    wants.unmet().forEach(line -> out.println("  not had   " + line));
    moved("fetched", server.fetch());
  }

  private void mirror(DemoServer.Running server, Path folder) throws WuaException {
    DemoServer.Mirrored mirrored = server.mirror(folder);
    out.println();
    out.println("A secondary repository copies the server's, and is served on " + mirrored.uri());
    moved("copied", mirrored.moved());
  }

  private void moved(String word, DemoServer.Moved moved) {
    out.printf(
        "  %-9s %d files, %s in %s%n",
        word, moved.files(), Sizes.of(moved.bytes()), millis(moved.took()));
    moved.skipped().forEach(line -> out.println("  skipped   " + line));
  }

  private static String millis(Duration took) {
    return took.toMillis() + " ms";
  }

  /** A clock that begins at the demo's present, so that delays are what the rules say. */
  private Clock from(Instant now) {
    return Clock.offset(clock, Duration.between(clock.instant(), now));
  }

  private static Path origin(DemoSet demo, Path folder) throws WuaException {
    try {
      DemoPayloads.writeOrigin(folder, demo.catalog(), ABSENT);
      return folder;
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          folder + " cannot be written: " + e + ". Name a folder by --dir.",
          e);
    }
  }
}
