package io.wua.app.cli.catalog;

import io.wua.app.cli.ExitCode;
import io.wua.app.output.catalog.CabinetText;
import io.wua.app.output.json.CabinetJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.catalog.cab.Cabinet;
import io.wua.catalog.cab.CabinetLimits;
import io.wua.catalog.cab.CabinetReader;
import io.wua.core.failure.WuaException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua catalog ls}: what is in a cabinet. */
@Command(
    name = "ls",
    description = "Lists the files of a cabinet: a catalog, a payload, an .msu that is one.")
final class CatalogLsCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE.cab", description = "A cabinet.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private Path file;

  @Option(names = "--json", description = "Print one document wua.catalog.ls/1.")
  private boolean json;

  @Override
  public Integer call() throws WuaException {
    try (Cabinet cabinet = CabinetReader.open(file, CabinetLimits.DEFAULTS)) {
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        JsonOutput.print(CabinetJson.of(file, cabinet), out);
      } else {
        CabinetText.print(cabinet, out);
      }
    }
    return ExitCode.DONE.code();
  }
}
