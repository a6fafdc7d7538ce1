package io.wua.benchmarks.catalog;

import static io.wua.benchmarks.result.ResultPage.number;

import io.wua.benchmarks.result.ResultPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how long it takes to prepare a catalog, and how much memory. */
@Command(
    name = "PrepareCatalog",
    mixinStandardHelpOptions = true,
    description = "Prepares a catalog in a fresh process with the flags of the launcher.")
public final class PrepareCatalog implements Callable<Integer> {
  @Mixin private MeasuredOptions options = new MeasuredOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    MeasuredCatalog catalog = options.catalog(spec.commandLine().getErr());
    ResultPage page =
        new ResultPage(
            "prepare-catalog-" + options.scale().name(),
            "Preparing a catalog of scale " + options.scale(),
            "PrepareCatalog --scale " + options.scale());
    Preparing prepared = Preparing.of(catalog, options.workshop());
    page.text(
            "The whole process, with the flags of the launcher: digest, both layers of cabinets,"
                + " every fragment that is wanted, and the prepared file. The catalog is packed 1 to "
                + number(catalog.ratio())
                + ". The aims: 250 MB/s at 1/10 on two cores in 384 MB; 150 s at 1/1.")
        .table("unpacked MB", "s", "MB/s", "CPU s", "peak heap MB", "RssAnon MB")
        .row(
            number(catalog.unpackedMegabytes()),
            number(prepared.seconds()),
            number(prepared.megabytesPerSecond()),
            number(prepared.process().number("cpu")),
            number(prepared.heapMegabytes()),
            number(prepared.process().peakAnonymousMegabytes()))
        .publish(spec.commandLine().getOut(), options.record());
    return 0;
  }
}
