package io.wua.app.cli.catalog;

import io.wua.app.cli.BadArgument;
import io.wua.app.cli.ExitCode;
import io.wua.catalog.cab.Cabinet;
import io.wua.catalog.cab.CabinetFile;
import io.wua.catalog.cab.CabinetLimits;
import io.wua.catalog.cab.CabinetReader;
import io.wua.catalog.unpack.CabinetUnpacking;
import io.wua.core.failure.WuaException;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua catalog extract}: unpacks a cabinet. */
@Command(
    name = "extract",
    description = {
      "Unpacks the files of a cabinet into a folder.",
      "What cannot be unpacked is named, the rest is unpacked all the same."
    })
final class CatalogExtractCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE.cab", description = "A cabinet.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private Path file;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "Where to; made if it is not there.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private Path target;

  @Option(
      names = "--only",
      paramLabel = "GLOB",
      description = "Only files whose path matches: 'c/*', 'package*.cab'.")
  private @Nullable String only;

  @Override
  public Integer call() throws WuaException {
    Predicate<CabinetFile> wanted = wanted();
    try (Cabinet cabinet = CabinetReader.open(file, CabinetLimits.DEFAULTS)) {
      CabinetUnpacking unpacking = CabinetUnpacking.run(cabinet, wanted, target);
      PrintWriter out = spec.commandLine().getOut();
      unpacking.unpacked().forEach(each -> out.println(each.path()));
      PrintWriter err = spec.commandLine().getErr();
      unpacking
          .refused()
          .forEach(
              each ->
                  err.println("wua: " + each.file().path() + ": " + each.failure().getMessage()));
      if (unpacking.refused().isEmpty()) {
        return ExitCode.DONE.code();
      }
      boolean some = !unpacking.unpacked().isEmpty();
      return (some ? ExitCode.PARTLY_FAILED : ExitCode.FAILURE).code();
    }
  }

  private Predicate<CabinetFile> wanted() throws WuaException {
    if (only == null) {
      return each -> true;
    }
    try {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + only);
      return each -> matcher.matches(Path.of(each.path()));
    } catch (PatternSyntaxException e) {
      throw BadArgument.of("--only", only, "write a pattern such as 'c/*'");
    }
  }
}
