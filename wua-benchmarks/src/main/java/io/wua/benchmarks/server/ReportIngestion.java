package io.wua.benchmarks.server;

import static io.wua.benchmarks.result.ResultPage.number;

import io.wua.benchmarks.result.ResultPage;
import io.wua.benchmarks.workshop.Workshop;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how many reports a second the server takes over HTTP. */
@Command(
    name = "ReportIngestion",
    mixinStandardHelpOptions = true,
    description = "Posts the reports of many hosts to the server in a process of its own.")
public final class ReportIngestion implements Callable<Integer> {
  private static final double HALF = 0.5;
  private static final double NEARLY_ALL = 0.99;

  @Option(names = "--hosts", defaultValue = "5000", description = "how many hosts report")
  private int hosts;

  @Option(names = "--updates", defaultValue = "150", description = "how many updates each reports")
  private int updates;

  @Option(names = "--db", defaultValue = "h2", description = "h2 or postgresql")
  private MeasuredDatabase.Kind database = MeasuredDatabase.Kind.H2;

  @Option(
      names = "--connections",
      defaultValue = "8",
      description = "how many reports are under way at a time")
  private int connections;

  @Option(
      names = "--seconds",
      defaultValue = "240",
      description = "how long each kind of report is posted at most")
  private int seconds;

  @Mixin private ServerBenchmarkOptions options = new ServerBenchmarkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Optional<MeasuredDatabase> opened = open();
    if (opened.isPresent()) {
      try (MeasuredDatabase measured = opened.get()) {
        measure(measured);
      }
    }
    return 0;
  }

  private Optional<MeasuredDatabase> open() {
    try {
      return Optional.of(MeasuredDatabase.open(database));
    } catch (IOException e) {
      spec.commandLine().getOut().println("Skipped: this database cannot be run here: " + e);
      spec.commandLine().getOut().flush();
      return Optional.empty();
    }
  }

  private void measure(MeasuredDatabase measured) throws Exception {
    LaunchedServer.build();
    Workshop workshop = options.workshop();
    PretendFleet fleet = PretendFleet.make(workshop.folder().resolve("fleet-keys"), hosts, updates);
    Path data = workshop.emptyFolder("reporting-server").resolve("data");
    fleet.register(ServerSettings.of(ServerOptions.of(data).with(measured.options())).database());
    List<SignedReport> full = fleet.full();
    List<SignedReport> changed = fleet.changed();
    List<SignedReport> unchanged = fleet.unchanged();
    String kind = database.name().toLowerCase(Locale.ROOT);
    ResultPage page =
        new ResultPage(
            "report-ingestion-" + kind,
            "Taking reports into " + measured.name(),
            "ReportIngestion --hosts %d --updates %d --db %s --seconds %d"
                .formatted(hosts, updates, kind, seconds));
    List<String> arguments = new ArrayList<>(List.of("--behind-proxy", "127.0.0.1/32"));
    arguments.addAll(measured.arguments());
    try (LaunchedServer server = LaunchedServer.start(data, arguments)) {
      page.text(
              ("%,d registered hosts of four builds of Windows, %d updates each; %d connections"
                      + " over HTTP on the loopback address, as from a proxy, in a client on the"
                      + " same machine. Reports are signed (RSA of 3072 bits) before the clock"
                      + " starts; each one is checked. Full is the first of each host, a catalog"
                      + " row and a row of the host per update. In changed %d rows of the host"
                      + " differ, so that section is sent again and the status with it. In"
                      + " unchanged there is no section.")
                  .formatted(hosts, updates, connections, WindowsBuild.CHANGED))
          .table(
              "reports",
              "posted",
              "bytes each",
              "reports/s",
              "p50 ms",
              "p99 ms",
              "server CPU ms each",
              "server RssAnon MB");
      int taken = row(page, server, "full", full);
      row(page, server, "changed", changed.subList(0, taken));
      row(page, server, "unchanged", unchanged.subList(0, taken));
      if (taken < hosts) {
        page.text(
            "Full reports are of the first %,d hosts: the time was over after %d s."
                .formatted(taken, seconds));
      }
      options.publish(page, spec.commandLine().getOut());
    }
  }

  private int row(ResultPage page, LaunchedServer server, String what, List<SignedReport> reports)
      throws IOException {
    Duration before = server.cpu();
    Posted posted = new Load(server.uri(), connections).post(reports, Duration.ofSeconds(seconds));
    double cpu = server.cpu().minus(before).toMillis();
    page.row(
        what,
        "%,d".formatted(posted.count()),
        "%,d".formatted(reports.get(0).body().length),
        number(posted.perSecond()),
        number(posted.millis(HALF)),
        number(posted.millis(NEARLY_ALL)),
        number(cpu / posted.count()),
        number(server.anonymousBytes() / 1e6));
    return posted.count();
  }
}
