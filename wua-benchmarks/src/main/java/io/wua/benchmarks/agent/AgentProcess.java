package io.wua.benchmarks.agent;

import static io.wua.benchmarks.result.ResultPage.number;

import com.sun.net.httpserver.HttpServer;
import io.wua.benchmarks.agent.LaunchedAgent.Took;
import io.wua.benchmarks.result.ResultPage;
import io.wua.benchmarks.server.ServerBenchmarkOptions;
import io.wua.simulation.catalog.demo.DemoPayloads;
import io.wua.simulation.catalog.demo.DemoSet;
import io.wua.simulation.windows.machine.SimulatedHost;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the commands of an agent that has nothing to do, and a resident one. */
@Command(
    name = "AgentProcess",
    mixinStandardHelpOptions = true,
    description = "Starts an agent as people do: status, run-due with nothing to do, resident.")
public final class AgentProcess implements Callable<Integer> {
  @Option(names = "--rounds", defaultValue = "11", description = "how often each command runs")
  private int rounds;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "how long the resident agent lives")
  private int seconds;

  @Mixin private ServerBenchmarkOptions options = new ServerBenchmarkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Path folder = options.workshop().emptyFolder("agent");
    DemoSet demo = DemoSet.writeTo(folder.resolve("demo"));
    HttpServer repository = repository(folder.resolve("served"), demo);
    try {
      LaunchedAgent agent = agent(folder, demo, repository.getAddress().getPort());
      agent.run("run-due");
      Took status = median(agent, "status");
      Took due = median(agent, "run-due");
      LaunchedAgent.Idle idle = agent.resident(Duration.ofSeconds(seconds));
      ResultPage page =
          new ResultPage("agent-process", "An agent with nothing to do", "AgentProcess")
              .text(
                  ("A simulated host of the demo whose scan and download are done; each command in"
                          + " a process of its own by the launcher, median of %d. The resident agent"
                          + " lives for %d s; its CPU is that of the second half.")
                      .formatted(rounds, seconds))
              .table("what", "seconds", "peak or last RssAnon MB", "CPU ms")
              .row("wua status", number(status.seconds()), mega(status.peakBytes()), "")
              .row("wua run-due, nothing due", number(due.seconds()), mega(due.peakBytes()), "")
              .row("wua agent", "", mega(idle.bytes()), String.valueOf(idle.cpu().toMillis()));
      options.publish(page, spec.commandLine().getOut());
      return 0;
    } finally {
      repository.stop(0);
    }
  }

  private static String mega(long bytes) {
    return number(bytes / 1e6);
  }

  private Took median(LaunchedAgent agent, String command) throws Exception {
    List<Took> all = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      all.add(agent.run(command));
    }
    all.sort(Comparator.comparingDouble(Took::seconds));
    return all.get(rounds / 2);
  }

  private static LaunchedAgent agent(Path folder, DemoSet demo, int port) throws Exception {
    Path ini =
        Files.writeString(
            folder.resolve("wapt-get.ini"),
            """
            [global]
            repo_url = http://127.0.0.1:%d/wapt
            [waptwua]
            enabled = True
            scan_engine = catalog
            catalog_roots = %s
            allowed_severities = Critical,Important
            download_scheduling = 12h
            install_scheduling = 1d
            install_window = 02:00-02:01
            """
                .formatted(port, demo.settings().resolveSibling("catalog-root.pem")),
            StandardCharsets.UTF_8);
    Path host = folder.resolve("host");
    SimulatedHost.create(host, demo.hosts().get(0), demo.effects(), Clock.systemUTC());
    return new LaunchedAgent(ini, folder.resolve("state"), host);
  }

  private static HttpServer repository(Path folder, DemoSet demo) throws Exception {
    Path served = Files.createDirectories(folder.resolve("waptwua"));
    Files.copy(demo.catalog(), served.resolve("wsusscn2.cab"));
    for (var payload : DemoPayloads.all()) {
      DemoPayloads.writeTo(served, payload);
    }
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
            boolean there = Files.isRegularFile(file);
            exchange.sendResponseHeaders(there ? 200 : 404, there ? Files.size(file) : -1);
            if (there) {
              Files.copy(file, exchange.getResponseBody());
            }
          }
        });
    server.start();
    return server;
  }
}
