package io.wua.benchmarks.catalog;

import io.wua.benchmarks.catalog.CatalogGeneration.Generated;
import io.wua.simulation.catalog.WrittenCatalog;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a generated catalog to a file and says what it consists of. */
@Command(
    name = "WriteCatalog",
    mixinStandardHelpOptions = true,
    description = "Writes a generated catalog; 1/1 has 137,000 revisions and 25 GB unpacked.")
public final class WriteCatalog implements Callable<Integer> {
  @Option(names = "--scale", defaultValue = "1/10", description = "1/1000 to 1/1; 1/10 by default")
  private String scale = "";

  @Option(names = "--seed", defaultValue = "1", description = "decides about what is random")
  private long seed;

  @Option(names = "--to", required = true, description = "the file to write")
  private Path to = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Generated generated =
        new CatalogGeneration(Scale.parse(scale), seed).write(to, spec.commandLine().getErr());
    WrittenCatalog catalog = generated.catalog();
    long packed = Files.size(to);
    line(out, "%,d revisions in %d shards", catalog.revisions(), catalog.shards());
    line(out, "%,d fragments of %,d bytes", catalog.fragments(), catalog.fragmentBytes());
    line(out, "package.xml of %,d bytes", catalog.indexBytes());
    line(out, "%,d bytes unpacked, %,d packed", catalog.unpackedBytes(), packed);
    line(out, "ratio %.1f", (double) catalog.unpackedBytes() / packed);
    line(out, "%.1f s", generated.seconds());
    line(out, "%nThe inner cabinets:%n%s", generated.inner());
    line(out, "The outer cabinet:%n%s", generated.outer());
    out.flush();
    return 0;
  }

  private static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
