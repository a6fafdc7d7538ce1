package io.wua.app.cli.catalog;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wua catalog}: looks into Microsoft's offline catalog. */
@Command(
    name = "catalog",
    description = "Looks into Microsoft's offline catalog.",
    subcommands = {
      CatalogPrepareCommand.class,
      CatalogInfoCommand.class,
      CatalogListCommand.class,
      CatalogShowCommand.class,
      CatalogFilesCommand.class,
      CatalogDiffCommand.class,
      CatalogProbesCommand.class,
      CatalogVerifyCommand.class,
      CatalogEvalCommand.class,
      CatalogLsCommand.class,
      CatalogExtractCommand.class
    })
public final class CatalogCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command of 'wua catalog'.");
  }
}
