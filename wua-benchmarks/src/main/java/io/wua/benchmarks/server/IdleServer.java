package io.wua.benchmarks.server;

import static io.wua.benchmarks.result.ResultPage.number;

import io.wua.benchmarks.result.ResultPage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long the server takes to start, and what memory it has when nobody asks it. */
@Command(
    name = "IdleServer",
    mixinStandardHelpOptions = true,
    description = "Starts the server as people do, and looks at it a while later.")
public final class IdleServer implements Callable<Integer> {
  @Option(
      names = "--seconds",
      defaultValue = "30",
      description = "after how long its memory is read")
  private int seconds;

  @Mixin private ServerBenchmarkOptions options = new ServerBenchmarkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    LaunchedServer.build();
    ResultPage page = new ResultPage("idle-server", "A server that nobody asks", "IdleServer");
    Path data = options.workshop().emptyFolder("idle-server").resolve("data");
    page.text(
            "`wua server` with its own H2 database, started by the launcher; start is from the"
                + " start of the process until it listens, RssAnon is read %d s later."
                    .formatted(seconds))
        .table("data folder", "start s", "CPU s of the start", "RssAnon MB");
    for (String folder : List.of("made by this start", "there already")) {
      try (LaunchedServer server = LaunchedServer.start(data, List.of())) {
        double cpu = server.cpu().toMillis() / 1e3;
        TimeUnit.SECONDS.sleep(seconds);
        page.row(
            folder,
            number(server.startup().toMillis() / 1e3),
            number(cpu),
            number(server.anonymousBytes() / 1e6));
      }
    }
    options.publish(page, spec.commandLine().getOut());
    return 0;
  }
}
