package io.wua.app.cli.demo;

import io.wua.app.agent.AgentAssembler;
import io.wua.app.agent.AgentAssembly;
import io.wua.app.agent.AgentRequest;
import io.wua.app.agent.AgentWork;
import io.wua.app.agent.resident.StopRequest;
import io.wua.app.cli.scan.HostOptions;
import io.wua.app.fleet.DemoServer;
import io.wua.app.output.ScanText;
import io.wua.app.output.Terminal;
import io.wua.app.output.agent.DownloadText;
import io.wua.app.output.agent.DueText;
import io.wua.app.output.agent.InstallText;
import io.wua.app.output.agent.ReportText;
import io.wua.app.output.agent.StatusText;
import io.wua.core.agent.AgentListener;
import io.wua.core.agent.HostScan;
import io.wua.core.agent.outcome.AgentStatus;
import io.wua.core.agent.outcome.DownloadOutcome;
import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.download.Progress;
import io.wua.core.failure.WuaException;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.update.KbNumber;
import io.wua.simulation.catalog.demo.DemoSet;
import io.wua.simulation.windows.machine.Behavior;
import io.wua.simulation.windows.machine.SimulatedHost;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One simulated host of the demo and its agent: what it does and tells, day by day. */
final class DemoHost {
  /** MSI's "fatal error", which many real updates end with. */
  private static final int FATAL_ERROR = 0x80070643;

  private static final Duration UNTIL_THE_EVENING = Duration.ofHours(12);

  /** How updates of the demo behave that do not simply succeed. */
  private static final Map<String, Behavior> BEHAVIORS =
      Map.of(
          "5190203", Behavior.failing(FATAL_ERROR),
          "5190112", Behavior.rebooting(),
          "5190307", Behavior.rebooting());

  private final String name;
  private final AgentAssembler agents;
  private final AgentRequest request;
  private final SimulatedHost machine;

  private DemoHost(
      String name, AgentAssembler agents, AgentRequest request, SimulatedHost machine) {
    this.name = name;
    this.agents = agents;
    this.request = request;
    this.machine = machine;
  }

  /** A host that has nothing yet but its settings. */
  static DemoHost of(
      DemoSet demo,
      DemoServer.Running server,
      Path snapshot,
      Path folder,
      AgentAssembler agents,
      Clock clock)
      throws WuaException {
    String name = String.valueOf(snapshot.getFileName()).replace(".json", "");
    Path own = folder.resolve(name);
    Path ini = DemoSettings.write(demo, server, own);
    Path place = own.resolve("machine");
    SimulatedHost machine = SimulatedHost.create(place, snapshot, demo.effects(), clock);
    machine.pass(Duration.between(machine.now(), demo.now()));
    AgentRequest request =
        new AgentRequest(
            Optional.of(ini),
            own.resolve("state"),
            Optional.of(place),
            List.of(demo.rules()),
            Optional.of(own.resolve("cache")),
            Optional.of(server.account()));
    return new DemoHost(name, agents, request, machine);
  }

  private interface Part {
    void with(AgentAssembly agent) throws WuaException;
  }

  private void work(Part part) throws WuaException {
    AgentWork how =
        new AgentWork(
            AgentListener.none(),
            Progress.none(),
            StopRequest.ofThisThread(Duration.ofHours(1)),
            true,
            true);
    try (AgentAssembly agent = agents.open(request, how)) {
      part.with(agent);
    }
  }

  /** Takes the catalog, scans, asks for files, and reports for the first time. */
  void begin(PrintWriter out) throws WuaException {
    work(
        agent -> {
          out.println(name + " takes the catalog, scans and asks for files");
          print(agent.agent().download(), out);
          HostScan scan = agent.agent().status().scan().orElseThrow();
          ScanText.print(scan, false, out, Terminal.width());
          behave(scan);
          report(agent, out);
        });
  }

  private static void print(Outcome<DownloadOutcome> outcome, PrintWriter out) {
    outcome.found().ifPresent(found -> DownloadText.print(found, out));
  }

  private void behave(HostScan scan) throws WuaException {
    for (OfferedUpdate offered : scan.offers().updates()) {
      for (KbNumber kb : offered.update().kbs()) {
        Behavior behavior = BEHAVIORS.get(kb.digits());
        if (behavior != null) {
          machine.behaves(offered.update().id().guid(), behavior);
        }
      }
    }
  }

  private static void report(AgentAssembly agent, PrintWriter out) throws WuaException {
    agent.agent().report().found().ifPresent(result -> ReportText.print(result, out));
  }

  /** Gets its files, from wherever the server's rules say, and reports. */
  void download(PrintWriter out) throws WuaException {
    work(
        agent -> {
          out.println(name + " asks for its files again");
          print(agent.agent().download(), out);
          agent.notes().forEach(out::println);
          report(agent, out);
        });
  }

  /** Looks what it would install, waits for its window, and installs. */
  void install(PrintWriter out) throws WuaException {
    work(
        agent -> {
          out.println(heading("wua install --all-allowed --dry-run"));
          print(agent, true, out);
        });
    machine.pass(UNTIL_THE_EVENING);
    work(
        agent -> {
          out.println();
          out.println(heading("wua install --all-allowed"));
          print(agent, false, out);
          report(agent, out);
        });
  }

  private static void print(AgentAssembly agent, boolean dryRun, PrintWriter out)
      throws WuaException {
    InstallOutcome outcome =
        agent.agent().install(InstallSelection.allowed(), dryRun).found().orElseThrow();
    InstallText.print(outcome, dryRun, out, Terminal.width());
  }

  private String heading(String command) throws WuaException {
    return name + " at " + machine.now().truncatedTo(ChronoUnit.SECONDS) + ": " + command;
  }

  /** Reboots by itself in its window, and is scanned and reported afterwards. */
  void reboot(PrintWriter out) throws WuaException {
    work(
        agent -> {
          out.println(heading("wua run-due"));
          runDue(agent, out);
        });
    work(
        agent -> {
          out.println();
          out.println(heading("wua run-due, after its reboot"));
          runDue(agent, out);
          AgentStatus status = agent.agent().status();
          StatusText.print(status, agent.store().outbox().size(), false, out, Terminal.width());
        });
  }

  private static void runDue(AgentAssembly agent, PrintWriter out) throws WuaException {
    DueText.print(agent.agent().runDue().found().orElseThrow(), out, Terminal.width());
  }

  /** The options with which its scan is explained. */
  HostOptions scanOptions(DemoSet demo) {
    Path own = request.state();
    return HostOptions.of(
        own.resolve("fleet").resolve("files").resolve("wsusscn2.cab"),
        request.cache().orElseThrow(),
        machine.snapshot(),
        request.config().orElseThrow(),
        demo.rules(),
        demo.now());
  }
}
