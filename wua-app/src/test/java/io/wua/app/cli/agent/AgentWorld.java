package io.wua.app.cli.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import io.wua.app.cli.WuaCommandLine;
import io.wua.app.fleet.Fleet;
import io.wua.app.fleet.FleetOpener;
import io.wua.app.wiring.AgentModule;
import io.wua.app.wiring.Confirmation;
import io.wua.core.download.Repository;
import io.wua.core.failure.WuaException;
import io.wua.core.report.ReportHost;
import io.wua.simulation.catalog.demo.DemoPayloads;
import io.wua.simulation.catalog.demo.DemoSet;
import io.wua.simulation.windows.machine.SimulatedHost;
import io.wua.testkit.agent.FakeClock;
import io.wua.testkit.report.FakeFleetServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole agent over the command line in one process: a simulated Windows, the state in files, a
 * repository in a folder and a server in memory.
 */
final class AgentWorld {
  final DemoSet demo;
  final FakeClock clock = new FakeClock(DemoSet.NOW);
  final FakeFleetServer server = new FakeFleetServer();
  final FolderRepository repository;
  final Path folder;
  final Path state;
  final Path hostFolder;
  final SimulatedHost host;
  final Path ini;
  Optional<Boolean> answer = Optional.empty();

  /** What a command did. */
  record Ran(int code, String out, String err) {
    JsonNode json() {
      try {
        return new ObjectMapper().readTree(out);
      } catch (JsonProcessingException e) {
        throw new AssertionError(out + err, e);
      }
    }

    @Override
    public String toString() {
      return "exit " + code + "\n" + out + "\n" + err;
    }
  }

  AgentWorld(DemoSet demo, Path folder) throws WuaException, IOException {
    this.demo = demo;
    this.folder = folder;
    this.state = folder.resolve("state");
    this.hostFolder = folder.resolve("host");
    this.host = SimulatedHost.create(hostFolder, demo.hosts().get(0), demo.effects(), clock);
    this.repository = new FolderRepository(folder.resolve("repository"));
    Files.copy(demo.catalog(), repository.place("wsusscn2.cab"));
    for (var payload : DemoPayloads.all()) {
      DemoPayloads.writeTo(repository.folder(), payload);
    }
    this.ini = folder.resolve("wapt-get.ini");
    settings("enabled = True");
  }

  /** Replaces the settings: these lines, the demo's rules, and whom catalogs are believed. */
  void settings(String... lines) throws IOException {
    Files.writeString(
        ini,
        String.join(
            "\n",
            "[global]",
            "wapt_server = https://user:geheim@srv.example.org",
            "[waptwua]",
            "scan_engine = catalog",
            "catalog_trust = warn",
            "allowed_severities = Critical,Important",
            String.join("\n", lines),
            ""));
  }

  Ran wua(String command, Object... more) {
    List<String> args = new ArrayList<>();
    args.add(command);
    args.addAll(List.of("--config", ini.toString(), "--state", state.toString()));
    args.addAll(List.of("--host", hostFolder.toString()));
    for (Object each : more) {
      args.add(each.toString());
    }
    return run(args);
  }

  Ran run(List<String> args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new WuaCommandLine(new PrintWriter(out), new PrintWriter(err, true), wiring())
            .run(args.toArray(new String[0]));
    return new Ran(code, out.toString(), err.toString());
  }

  /** What the commands are made of here. */
  Module wiring() {
    return Modules.override(new AgentModule())
        .with(
            new AbstractModule() {
              @Override
              protected void configure() {
                bind(Clock.class).toInstance(clock);
                bind(Confirmation.class).toInstance(question -> answer);
                bind(FleetOpener.class)
                    .toInstance(
                        (membership, trust, memory, now) ->
                            new InMemory(repository, new ReportHost(server, memory)));
              }
            });
  }

  private record InMemory(Repository from, ReportHost to) implements Fleet {
    @Override
    public Optional<Repository> repository() {
      return Optional.of(from);
    }

    @Override
    public Optional<ReportHost> reports() {
      return Optional.of(to);
    }

    @Override
    public List<String> notes() {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
