package io.wua.benchmarks.fetch;

import static io.wua.benchmarks.result.ResultPage.number;

import io.wua.benchmarks.result.ResultPage;
import io.wua.benchmarks.server.Nginx;
import io.wua.benchmarks.server.ServerBenchmarkOptions;
import io.wua.benchmarks.workshop.Workshop;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares how fast the server fetches a large file with curl, which digests nothing. */
@Command(
    name = "FetchFiles",
    mixinStandardHelpOptions = true,
    description = "Fetches a file from nginx by the server's fetcher and by curl, in turns.")
public final class FetchFiles implements Callable<Integer> {
  private static final String NAME = "fetched.cab";
  private static final int MIB = 1 << 20;
  private static final long SEED = 20_261_128L;
  private static final int WARM_UP = 2;

  @Option(
      names = "--megabytes",
      defaultValue = "1024",
      description = "the size of the file, in MiB")
  private int megabytes;

  @Option(names = "--rounds", defaultValue = "5", description = "how often each one fetches it")
  private int rounds;

  @Mixin private ServerBenchmarkOptions options = new ServerBenchmarkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Optional<Path> program = Nginx.program();
    Optional<Curl> curl = Curl.installed();
    if (program.isEmpty() || curl.isEmpty()) {
      spec.commandLine().getOut().println("Skipped: nginx or curl is not installed.");
      spec.commandLine().getOut().flush();
      return 0;
    }
    Workshop workshop = options.workshop();
    Path served = workshop.emptyFolder("fetched-from");
    writeRandom(served.resolve(NAME));
    Path target = workshop.emptyFolder("fetched-by-curl").resolve(NAME);
    List<Double> theirs = new ArrayList<>();
    List<Double> checked = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    try (Nginx nginx = Nginx.start(program.get(), workshop.emptyFolder("nginx"), served);
        FetchedFile file =
            FetchedFile.open(workshop.emptyFolder("fetching-server"), served.resolve(NAME))) {
      URI url = nginx.uri().resolve("/" + NAME);
      for (int round = -WARM_UP; round < rounds; round++) {
        double their = curl.get().seconds(url, target);
        double check = Curl.digestSeconds(target);
        Files.delete(target);
        double our = file.seconds(url);
        if (round >= 0) {
          theirs.add(their);
          checked.add(their + check);
          ours.add(our);
        }
      }
    }
    options.publish(page(theirs, checked, ours), spec.commandLine().getOut());
    return 0;
  }

  private ResultPage page(List<Double> theirs, List<Double> checked, List<Double> ours) {
    double size = (double) megabytes * MIB / 1e6;
    double usual = median(theirs);
    ResultPage page =
        new ResultPage("fetch-files", "Fetching a file beside curl", "FetchFiles")
            .text(
                ("A file of %d MiB over plain HTTP from one nginx on the loopback address; %d"
                        + " rounds in turns after %d to warm up, medians. curl writes it to a"
                        + " file; sha1sum and sha256sum read that. The fetcher of the server takes it from its queue, computes"
                        + " SHA-1 and SHA-256 as it comes, forces it to the disk, renames it and"
                        + " notes it in the database.")
                    .formatted(megabytes, rounds, WARM_UP))
            .table("who", "MB/s", "fastest MB/s", "ratio");
    row(page, "curl", size, theirs, usual);
    row(page, "curl, then sha1sum and sha256sum", size, checked, usual);
    row(page, "ours", size, ours, usual);
    return page;
  }

  private static void row(
      ResultPage page, String who, double size, List<Double> seconds, double usual) {
    double best = seconds.stream().mapToDouble(s -> s).min().orElseThrow();
    page.row(
        who, number(size / median(seconds)), number(size / best), number(usual / median(seconds)));
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
