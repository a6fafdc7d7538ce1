package io.wua.server.cli;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import io.wua.server.store.connect.PasswordSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say where the server keeps what it knows. */
public final class StoreOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder. Default: wua-server in the folder for data of this account.")
  private @Nullable Path data;

  @Option(
      names = "--db",
      paramLabel = "JDBC_URL",
      description = {
        "The database: jdbc:postgresql:... or jdbc:h2:file:<path>.",
        "Default: an H2 file in the data folder."
      })
  private @Nullable String database;

  @Option(names = "--db-user", paramLabel = "USER", description = "Who logs in there.")
  private String user = "wua";

  @ArgGroup private @Nullable Password password;

  /** Where the password of the database is; never on the command line, which others see. */
  static final class Password {
    @Option(
        names = "--db-password-file",
        paramLabel = "FILE",
        required = true,
        description = "The file whose first line is the password of the database.")
    private @Nullable Path file;

    @Option(
        names = "--db-password-env",
        paramLabel = "NAME",
        required = true,
        description = "The environment variable that holds it.")
    private @Nullable String variable;

    PasswordSource source() {
      if (file != null) {
        return new PasswordSource.InFile(file);
      }
      return variable == null
          ? new PasswordSource.None()
          : new PasswordSource.InEnvironment(variable);
    }
  }

  /** What was said, with nothing about the network. */
  public ServerOptions options() {
    return new ServerOptions(
        data == null ? defaultFolder(System.getenv(), System.getProperty("user.home")) : data,
        Optional.empty(),
        new ServerOptions.Database(
            Optional.ofNullable(database),
            user,
            password == null ? new PasswordSource.None() : password.source()),
        Optional.empty(),
        ServerOptions.Tls.NONE,
        List.of(),
        ServerOptions.Origin.NONE);
  }

  /** Windows: ProgramData; else the XDG base directory for data. */
  static Path defaultFolder(Map<String, String> environment, String home) {
    String windows = environment.get("ProgramData");
    if (windows != null) {
      return Path.of(windows, "wua-server");
    }
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base = xdg.startsWith("/") ? Path.of(xdg) : Path.of(home, ".local", "share");
    return base.resolve("wua-server");
  }

  /** Opens the database without a server. */
  public ServerStore open() throws WuaException {
    return ServerStore.open(ServerSettings.of(options()).database(), RegistrationRules.of(false));
  }
}
