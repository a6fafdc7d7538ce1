package io.wua.server.cli;

import io.wua.app.cli.ExitCode;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.server.backup.Restore;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua server restore}: makes a server of a backup. */
@Command(
    name = "restore",
    description = {
      "Restores a backup into an empty database and an empty data folder.",
      "The backup is checked first; where it is not whole nothing is restored."
    })
final class RestoreCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin private StoreOptions where = new StoreOptions();

  @Option(
      names = "--config",
      paramLabel = "INI",
      description = "The waptserver.ini of the server: it names the folder of updates.")
  private @Nullable Path config;

  @Option(names = "--from", paramLabel = "FILE.zip", required = true, description = "The backup.")
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private Path from;

  @Override
  public Integer call() throws WuaException {
    ServerOptions options = where.options();
    ServerSettings settings =
        ServerSettings.of(config == null ? options : options.configuredBy(config));
    Restore.Restored restored = new Restore(settings, Failpoints.none()).from(from);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "%d rows and %d files of %s are restored into %s."
            .formatted(
                restored.rows(), restored.files(), restored.createdOn(), settings.data().path()));
    if (!restored.withPayloads()) {
      out.println(
          "The backup has no files of updates: copy the old folder to "
              + settings.payloads()
              + ", or let the server fetch them again.");
    }
    return ExitCode.DONE.code();
  }
}
