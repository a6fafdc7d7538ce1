package io.wua.app.cli.demo;

import com.google.inject.Inject;
import io.wua.app.agent.AgentAssembler;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.Warnings;
import io.wua.app.cli.scan.ExplainCommand;
import io.wua.app.cli.scan.HostOptions;
import io.wua.app.cli.scan.HostScans;
import io.wua.app.cli.scan.HostScans.Scanned;
import io.wua.app.fleet.DemoServer;
import io.wua.app.output.ExplainText;
import io.wua.app.output.ScanText;
import io.wua.app.output.Terminal;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.simulation.catalog.demo.DemoSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua demo}: the main job from end to end with everything made up. */
@Command(
    name = "demo",
    description = {
      "Shows the main job from end to end with everything made up.",
      "Writes a catalog, two hosts, settings and rules, starts a server, lets both hosts fetch, scan"
          + " and report, and explains one decision. Needs no Windows, no network but this machine's"
          + " own, and no file of yours."
    })
public final class DemoCommand implements Callable<Integer> {
  private final HostScans scans;
  private final AgentAssembler agents;
  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where to write the files. Default: a new folder for temporary files.")
  private @Nullable Path folder;

  @Inject
  DemoCommand(HostScans scans, AgentAssembler agents, Clock clock) {
    this.scans = scans;
    this.agents = agents;
    this.clock = clock;
  }

  @Override
  public Integer call() throws WuaException {
    PrintWriter out = spec.commandLine().getOut();
    DemoSet demo = DemoSet.writeTo(folder == null ? temporary() : folder);
    out.println("The demo's files are in " + demo.catalog().getParent() + ":");
    out.println(
        "a signed catalog (LZX) and its root, two hosts, a wapt-get.ini and two rules files. All of"
            + " it is made up.");
    Optional<DemoServer> server = ServiceLoader.load(DemoServer.class).findFirst();
    Scanned explained =
        server.isPresent()
            ? new FleetDemo(scans, agents, clock, out, spec.commandLine().getErr())
                .run(demo, server.get())
            : scanAlone(demo, out);
    out.println();
    explain(explained, out);
    return ExitCode.DONE.code();
  }

  /** Without a server: both scans. */
  private Scanned scanAlone(DemoSet demo, PrintWriter out) throws WuaException {
    Path cache = demo.catalog().resolveSibling("cache");
    Optional<Scanned> first = Optional.empty();
    for (Path host : demo.hosts()) {
      HostOptions options =
          HostOptions.of(demo.catalog(), cache, host, demo.settings(), demo.rules(), demo.now());
      out.println();
      out.println("$ wua scan " + options);
      Scanned scanned = scans.scan(options);
      Warnings.print(scanned.warnings(), spec.commandLine().getErr());
      ScanText.print(scanned.scan(), false, out, Terminal.width());
      first = first.or(() -> Optional.of(scanned));
    }
    return first.orElseThrow();
  }

  /**
   * Explains an update that is offered although a newer one supersedes it, else any that is
   * offered.
   */
  private void explain(Scanned scanned, PrintWriter out) throws WuaException {
    List<OfferedUpdate> needed =
        scanned.scan().offers().updates().stream().filter(o -> o.state().is(Kind.NEEDED)).toList();
    OfferedUpdate chosen =
        needed.stream()
            .filter(o -> o.offered() && !o.trace().isEmpty())
            .findFirst()
            .or(() -> needed.stream().findFirst())
            .orElseThrow(
                () -> new WuaException(FailureReason.MALFORMED, "The demo needs no update."));
    out.println("$ wua explain " + chosen.update().id() + " ...");
    ExplainText.print(chosen, ExplainCommand.explanation(scanned, chosen), scanned.scan(), out);
  }

  private static Path temporary() throws WuaException {
    try {
      return Files.createTempDirectory("wua-demo-");
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          "no temporary folder can be made: " + e.getMessage() + ". Name one with --dir.",
          e);
    }
  }
}
