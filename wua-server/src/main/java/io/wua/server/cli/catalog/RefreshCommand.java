package io.wua.server.cli.catalog;

import io.wua.core.failure.WuaException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua server refresh}: asks the origin for the catalog now. */
@Command(
    name = "refresh",
    description = "Asks the origin for the catalog now, and waits until it is published.")
public final class RefreshCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin private CatalogOptions where = new CatalogOptions();

  @Option(names = "--force", description = "Fetch it even if it is the one that is there.")
  private boolean forced;

  @Override
  public Integer call() throws WuaException {
    return KeeperAnswers.print(
        where.alone((keeper, lease) -> keeper.refresh(forced, lease)),
        spec.commandLine().getOut(),
        spec.commandLine().getErr());
  }
}
