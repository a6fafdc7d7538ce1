package io.wua.server.cli.file;

import io.wua.app.cli.ExitCode;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.core.update.KbNumber;
import io.wua.server.cli.SettingsOptions;
import io.wua.server.origin.payload.folder.ImportMsu;
import io.wua.server.origin.payload.folder.Quarantine;
import io.wua.server.origin.payload.folder.UpdateFolder;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua server import-msu}: brings a package that Microsoft's catalog does not offer. */
@Command(
    name = "import-msu",
    description = {
      "Brings an .msu package into the folder of updates, for updates that need one.",
      "Get it from the Microsoft Update Catalog. Who signed it is not checked here; Windows does"
          + " so when it is installed."
    })
public final class ImportMsuCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin private SettingsOptions where = new SettingsOptions();

  @Parameters(paramLabel = "FILE", description = "The package.")
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private Path file;

  @Option(
      names = "--kb",
      paramLabel = "KB",
      description = "Its KB number. Default: the one in its name.")
  private @Nullable String kb;

  @Override
  public Integer call() throws WuaException {
    Optional<KbNumber> number = Optional.ofNullable(kb).map(this::number);
    ServerSettings settings = where.settings();
    UpdateFolder folder =
        new UpdateFolder(settings.payloads(), Quarantine.in(settings.data().folder("quarantine")));
    try (ServerStore store = SettingsOptions.open(settings)) {
      ImportMsu.Imported imported =
          new ImportMsu(folder, store.wants(), Failpoints.none())
              .bring(file, number, System.getProperty("user.name"), Instant.now());
      spec.commandLine()
          .getOut()
          .println(imported.imported().kb() + " has " + imported.file().name() + ".");
      spec.commandLine()
          .getErr()
          .println(
              "wua: who signed it was not checked; its SHA-256 is " + imported.file().sha256());
    }
    return ExitCode.DONE.code();
  }

  private KbNumber number(String text) {
    try {
      return KbNumber.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--kb: " + e.getMessage() + ".", e);
    }
  }
}
