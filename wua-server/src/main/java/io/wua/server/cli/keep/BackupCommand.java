package io.wua.server.cli.keep;

import io.wua.app.cli.ExitCode;
import io.wua.app.output.Sizes;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.server.backup.Backup;
import io.wua.server.cli.SettingsOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua server backup}: writes all that the server knows into one file. */
@Command(
    name = "backup",
    description = {
      "Writes database, keys and certificates into one file, for any database.",
      "With PostgreSQL the server may go on meanwhile; an H2 file it has to let go of first."
    })
public final class BackupCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin private SettingsOptions where = new SettingsOptions();

  @Option(
      names = "--to",
      paramLabel = "FILE.zip",
      required = true,
      description = "The file to write, which is not there yet.")
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private Path to;

  @Option(names = "--with-payloads", description = "With the files of updates.")
  private boolean withPayloads;

  @Override
  public Integer call() throws WuaException {
    ServerSettings settings = where.settings();
    try (ServerStore store = SettingsOptions.open(settings)) {
      Backup.Written written =
          new Backup(settings, store, Failpoints.none())
              .write(to.toAbsolutePath(), withPayloads, Instant.now());
      spec.commandLine()
          .getOut()
          .println(
              "%s: %d rows and %d files, %s."
                  .formatted(to, written.rows(), written.files(), Sizes.of(written.bytes())));
    }
    spec.commandLine()
        .getErr()
        .println(
            "wua: the backup holds secrets: the key of the host CA, the key that signs documents"
                + " and hashes of passwords. Keep it where nobody else can read it.");
    return ExitCode.DONE.code();
  }
}
