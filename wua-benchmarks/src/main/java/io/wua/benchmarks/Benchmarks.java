package io.wua.benchmarks;

import io.wua.benchmarks.agent.AgentProcess;
import io.wua.benchmarks.cabinet.LzxAgainstCabextract;
import io.wua.benchmarks.cabinet.MszipAgainstCabextract;
import io.wua.benchmarks.catalog.GrowthOfScan;
import io.wua.benchmarks.catalog.PrepareCatalog;
import io.wua.benchmarks.catalog.ScanCatalog;
import io.wua.benchmarks.catalog.WriteCatalog;
import io.wua.benchmarks.fetch.FetchFiles;
import io.wua.benchmarks.server.IdleServer;
import io.wua.benchmarks.server.ReportIngestion;
import io.wua.benchmarks.server.ServeFiles;
import io.wua.benchmarks.want.WantListTime;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs what was named: a benchmark of whole processes, or those of JMH that match a pattern. */
@Command(
    name = "wua-benchmarks/run",
    subcommands = {
      WriteCatalog.class,
      LzxAgainstCabextract.class,
      MszipAgainstCabextract.class,
      PrepareCatalog.class,
      ScanCatalog.class,
      GrowthOfScan.class,
      ReportIngestion.class,
      ServeFiles.class,
      FetchFiles.class,
      IdleServer.class,
      WantListTime.class,
      AgentProcess.class,
      CommandLine.HelpCommand.class
    },
    description =
        "Benchmarks. Any other name is a pattern for those of JMH, such as DecideAndOffer.")
public final class Benchmarks {
  private Benchmarks() {}

  /** The entry point. */
  public static void main(String[] args) throws IOException {
    CommandLine commands = commands();
    if (args.length > 0 && !commands.getSubcommands().containsKey(args[0])) {
      org.openjdk.jmh.Main.main(args);
    } else {
      System.exit(args.length == 0 ? commands.execute("help") : commands.execute(args));
    }
  }

  static CommandLine commands() {
    return new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true);
  }
}
