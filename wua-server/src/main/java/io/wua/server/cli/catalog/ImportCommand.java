package io.wua.server.cli.catalog;

import io.wua.core.failure.WuaException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua server import}: publishes a catalog that somebody carried here. */
@Command(
    name = "import",
    description = "Checks and publishes a wsusscn2.cab that somebody carried here; it is copied.")
public final class ImportCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin private CatalogOptions where = new CatalogOptions();

  @Parameters(paramLabel = "FILE", description = "The wsusscn2.cab.")
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private Path file;

  @Override
  public Integer call() throws WuaException {
    return KeeperAnswers.print(
        where.alone((keeper, lease) -> keeper.bring(file, lease)),
        spec.commandLine().getOut(),
        spec.commandLine().getErr());
  }
}
