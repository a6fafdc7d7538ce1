package io.wua.server.cli.keep;

import io.wua.app.cli.ExitCode;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.server.backup.Restore;
import io.wua.server.cli.SettingsOptions;
import io.wua.server.settings.ServerSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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
public final class RestoreCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin private SettingsOptions where = new SettingsOptions();

  @Option(names = "--from", paramLabel = "FILE.zip", required = true, description = "The backup.")
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private Path from;

  @Override
  public Integer call() throws WuaException {
    ServerSettings settings = where.settings();
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
