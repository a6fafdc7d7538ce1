package io.wua.benchmarks.cabinet;

import io.wua.simulation.catalog.cabinet.Compression;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compares our reader of LZX with cabextract. */
@Command(
    name = "LzxAgainstCabextract",
    mixinStandardHelpOptions = true,
    description = "Reads a generated cabinet of LZX with our reader and with cabextract.")
public final class LzxAgainstCabextract implements Callable<Integer> {
  @Mixin private Comparison comparison = new Comparison();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    comparison.run("lzx", Compression.lzx(21), spec.commandLine().getOut());
    return 0;
  }
}
