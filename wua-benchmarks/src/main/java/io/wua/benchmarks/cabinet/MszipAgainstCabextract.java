package io.wua.benchmarks.cabinet;

import io.wua.simulation.catalog.cabinet.Compression;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compares our reader of MSZIP with cabextract. */
@Command(
    name = "MszipAgainstCabextract",
    mixinStandardHelpOptions = true,
    description = "Reads a generated cabinet of MSZIP with our reader and with cabextract.")
public final class MszipAgainstCabextract implements Callable<Integer> {
  @Mixin private Comparison comparison = new Comparison();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    comparison.run("mszip", Compression.mszip(), spec.commandLine().getOut());
    return 0;
  }
}
