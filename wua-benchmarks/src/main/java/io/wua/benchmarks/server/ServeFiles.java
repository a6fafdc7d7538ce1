package io.wua.benchmarks.server;

import static io.wua.benchmarks.result.ResultPage.number;

import io.wua.benchmarks.result.ResultPage;
import io.wua.benchmarks.workshop.Workshop;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares how fast the server serves a large file with nginx on the same machine. */
@Command(
    name = "ServeFiles",
    mixinStandardHelpOptions = true,
    description = "Fetches a file from the server and from nginx, in turns.")
public final class ServeFiles implements Callable<Integer> {
  private static final String NAME = "random.bin";
  private static final int MIB = 1 << 20;
  private static final long SEED = 20_261_124L;
  private static final int PARALLEL = 4;
  private static final int WARM_UP = 3;

  @Option(names = "--megabytes", defaultValue = "256", description = "the size of the file, in MiB")
  private int megabytes;

  @Option(names = "--rounds", defaultValue = "11", description = "how often each one serves it")
  private int rounds;

  @Mixin private ServerBenchmarkOptions options = new ServerBenchmarkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** A server, what it is called, and the processor time that it took until now. */
  private record Peer(String name, URI file, Supplier<Duration> cpu) {}

  @Override
  public Integer call() throws Exception {
    Optional<Path> program = Nginx.program();
    if (program.isEmpty()) {
      spec.commandLine()
          .getOut()
          .println("Skipped: nginx is not installed, so there is nobody to compare with.");
      spec.commandLine().getOut().flush();
      return 0;
    }
    LaunchedServer.build();
    Workshop workshop = options.workshop();
    Path served = workshop.emptyFolder("served");
    Path file = served.resolve(NAME);
    writeRandom(file);
    Path data = workshop.emptyFolder("serving-server").resolve("data");
    // One file for both, so that both find it in memory.
    Files.createLink(ServerSettings.of(ServerOptions.of(data)).payloads().resolve(NAME), file);
    try (Nginx nginx = Nginx.start(program.get(), workshop.emptyFolder("nginx"), served);
        LaunchedServer server = LaunchedServer.start(data, List.of())) {
      List<Peer> peers =
          List.of(
              new Peer("nginx", nginx.uri().resolve("/" + NAME), nginx::cpu),
              new Peer("ours", server.uri().resolve("/waptwua/" + NAME), server::cpu));
      ResultPage page =
          new ResultPage("serve-files", "Serving a file beside nginx", "ServeFiles")
              .text(
                  ("A file of %d MiB over plain HTTP on the loopback address, fetched to nowhere"
                          + " by the same client on the same machine; %d rounds in turns after %d"
                          + " to warm up, medians. The aim: 0.8 of nginx's rate.")
                      .formatted(megabytes, rounds, WARM_UP))
              .table("fetched at once", "server", "MB/s", "fastest MB/s", "CPU s per GB", "ratio");
      for (int connections : List.of(1, PARALLEL)) {
        compare(peers, connections, page);
      }
      options.publish(page, spec.commandLine().getOut());
    }
    return 0;
  }

  private void compare(List<Peer> peers, int connections, ResultPage page) throws IOException {
    long size = (long) megabytes * MIB;
    double megabytesEach = size * connections / 1e6;
    List<List<Double>> seconds = List.of(new ArrayList<>(), new ArrayList<>());
    double[] cpu = new double[peers.size()];
    for (int round = -WARM_UP; round < rounds; round++) {
      for (int i = 0; i < peers.size(); i++) {
        Peer peer = peers.get(i);
        Duration before = peer.cpu().get();
        double took = Download.seconds(peer.file(), size, connections);
        if (round >= 0) {
          seconds.get(i).add(took);
          cpu[i] += peer.cpu().get().minus(before).toMillis() / 1e3;
        }
      }
    }
    double theirs = median(seconds.get(0));
    for (int i = 0; i < peers.size(); i++) {
      double middle = median(seconds.get(i));
      double best = seconds.get(i).stream().mapToDouble(s -> s).min().orElseThrow();
      page.row(
          Integer.toString(connections),
          peers.get(i).name(),
          number(megabytesEach / middle),
          number(megabytesEach / best),
          number(cpu[i] / (rounds * megabytesEach / 1e3)),
          number(theirs / middle));
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private void writeRandom(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    byte[] block = new byte[MIB];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < megabytes; i++) {
        random.nextBytes(block);
        out.write(block);
      }
    }
  }
}
