package io.wua.benchmarks.catalog;

import io.wua.benchmarks.workshop.Workshop;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which catalog is measured, and where the work is done: options of several benchmarks. */
final class MeasuredOptions {
  @Option(names = "--scale", defaultValue = "1/10", description = "1/1000 to 1/1; 1/10 by default")
  private String scale = "";

  @Option(names = "--seed", defaultValue = "1", description = "decides about what is random")
  private long seed;

  @Option(
      names = "--catalog",
      description = "a catalog that is there, instead of a generated one; --scale only names it")
  private Optional<Path> catalog = Optional.empty();

  @Option(names = "--work", description = "where generated files are kept; a temporary folder")
  private Optional<Path> work = Optional.empty();

  @Option(names = "--record", description = "keeps the page in wua-benchmarks/results")
  private boolean record;

  MeasuredCatalog catalog(PrintWriter progress) throws WuaException, IOException {
    return MeasuredCatalog.of(
        catalog.isPresent()
            ? catalog.get()
            : new CatalogGeneration(scale(), seed).in(workshop(), progress));
  }

  Workshop workshop() {
    return work.map(Workshop::new).orElseGet(Workshop::usual);
  }

  Scale scale() {
    return Scale.parse(scale);
  }

  boolean record() {
    return record;
  }
}
