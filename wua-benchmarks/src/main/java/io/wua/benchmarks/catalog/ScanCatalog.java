package io.wua.benchmarks.catalog;

import static io.wua.benchmarks.result.ResultPage.number;

import io.wua.benchmarks.catalog.child.FleetProcess;
import io.wua.benchmarks.process.ChildProcess;
import io.wua.benchmarks.process.Measured;
import io.wua.benchmarks.result.ResultPage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures scans with a prepared catalog: cold, warm, and of many hosts. */
@Command(
    name = "ScanCatalog",
    mixinStandardHelpOptions = true,
    description = "Scans hosts with a prepared catalog in fresh processes.")
public final class ScanCatalog implements Callable<Integer> {
  @Mixin private MeasuredOptions options = new MeasuredOptions();

  @Option(
      names = "--seconds",
      defaultValue = "5",
      description = "how long many hosts are scanned, in each of three rounds")
  private int seconds;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    MeasuredCatalog catalog = options.catalog(spec.commandLine().getErr());
    ResultPage page =
        new ResultPage(
            "scan-catalog-" + options.scale().name(),
            "Scanning with a prepared catalog of scale " + options.scale(),
            "ScanCatalog --scale " + options.scale());
    Preparing prepared = Preparing.kept(catalog, options.workshop());
    page.text(
            "Each host in a fresh process with the flags of the launcher, the prepared catalog"
                + " being there. Cold is from the start of the process to its first result, with"
                + " reading the snapshot; second the next scan of the same process; warm the middle"
                + " one of seven. The aims at 1/10: cold 2 s, warm 0.3 s; at 1/1: cold 5 s in"
                + " 256 MB.")
        .table("host", "updates", "cold s", "second s", "warm s", "peak heap MB", "RssAnon MB");
    for (Path host : Fleet.examples()) {
      Scanning scan = Scanning.of(prepared, host);
      page.row(
          String.valueOf(host.getFileName()),
          number(scan.process().number("updates")),
          number(scan.cold()),
          number(scan.second()),
          number(scan.warm()),
          number(scan.heapMegabytes()),
          number(scan.process().peakAnonymousMegabytes()));
    }
    Measured fleet = fleet(prepared);
    page.text(
            "Snapshots of the examples and twenty variants of each, read and scanned by one process"
                + " after one round to warm up. The aim: 20 a second.")
        .table("hosts/s on one thread", "hosts/s on all processors", "peak heap MB", "RssAnon MB")
        .row(
            number(fleet.number("one")),
            number(fleet.number("all")),
            number(fleet.number("heap") / 1e6),
            number(fleet.peakAnonymousMegabytes()))
        .publish(spec.commandLine().getOut(), options.record());
    return 0;
  }

  private Measured fleet(Preparing prepared) throws Exception {
    Path hosts = Fleet.write(options.workshop().emptyFolder("hosts"));
    return ChildProcess.java(
        FleetProcess.class,
        List.of(
            prepared.catalog().file().toString(),
            prepared.cache().toString(),
            hosts.toString(),
            Integer.toString(seconds)));
  }
}
