package io.wua.server.cli;

import io.wua.app.cli.ExitCode;
import io.wua.app.output.Terminal;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.failure.WuaException;
import io.wua.server.WuaServer;
import io.wua.server.cli.catalog.CatalogCommand;
import io.wua.server.cli.catalog.ImportCommand;
import io.wua.server.cli.catalog.RefreshCommand;
import io.wua.server.cli.catalog.TasksCommand;
import io.wua.server.cli.file.FilesCommand;
import io.wua.server.cli.file.GcCommand;
import io.wua.server.cli.file.ImportMsuCommand;
import io.wua.server.cli.file.WantsCommand;
import io.wua.server.cli.keep.BackupCommand;
import io.wua.server.cli.keep.RestoreCommand;
import io.wua.server.cli.repository.PublishCommand;
import io.wua.server.cli.repository.RuleCommand;
import io.wua.server.http.HttpLimits;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.connect.PasswordSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua server}: runs the repository server until it is told to stop. */
@Command(
    name = "server",
    description = {
      "Runs the repository server until it is told to stop.",
      "With no options it can be reached from this machine alone."
    },
    subcommands = {
      AccountCommand.class,
      TokenCommand.class,
      HostCommand.class,
      FilesCommand.class,
      ImportMsuCommand.class,
      PublishCommand.class,
      RuleCommand.class,
      WantsCommand.class,
      RefreshCommand.class,
      ImportCommand.class,
      CatalogCommand.class,
      TasksCommand.class,
      GcCommand.class,
      BackupCommand.class,
      RestoreCommand.class
    })
final class ServerCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      description = "Where to listen. Default: 127.0.0.1:8080.")
  private @Nullable String listen;

  @Option(
      names = "--config",
      paramLabel = "INI",
      description = "A waptserver.ini; what this server knows of its section [options] is read.")
  private @Nullable Path config;

  @Option(
      names = "--tls-cert",
      paramLabel = "PEM",
      description = "The certificate for TLS, its chain behind it.")
  private @Nullable Path certificate;

  @Option(names = "--tls-key", paramLabel = "PEM", description = "Its key, without a password.")
  private @Nullable Path key;

  @Option(
      names = "--tls-auto",
      description = "Speak TLS with a certificate of the server's own making.")
  private boolean auto;

  @Option(
      names = "--behind-proxy",
      paramLabel = "CIDR",
      split = ",",
      description = "Answer this proxy alone, which speaks TLS and says who asks.")
  private List<String> proxies = List.of();

  @Mixin private OriginOptions origin = new OriginOptions();

  @Option(
      names = "--no-refresh",
      description = "Never ask the origin for the catalog: the network has no way there.")
  private boolean neverRefreshes;

  @Option(
      names = "--log-file",
      paramLabel = "FILE",
      description = "Write the log there and not to standard error.")
  private @Nullable Path log;

  @Override
  public Integer call() throws WuaException, InterruptedException {
    if (log != null) {
      // Read by logback.xml when the first line is logged, which is later than this.
      System.setProperty("wua.log.file", log.toString());
      System.setProperty("wua.log.to", "FILE");
    }
    ServerSettings settings = ServerSettings.of(options());
    PrintWriter err = spec.commandLine().getErr();
    for (ConfigurationProblem warning : settings.wapt().warnings()) {
      err.println("wua: warning: " + warning);
    }
    WuaServer server = WuaServer.start(settings, HttpLimits.DEFAULT, Clock.systemUTC());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                },
                "stop"));
    announce(server, err);
    stopped.await();
    return ExitCode.DONE.code();
  }

  private ServerOptions options() {
    ServerOptions told = store.options();
    return new ServerOptions(
        told.data(),
        Optional.ofNullable(listen),
        told.database(),
        Optional.ofNullable(config),
        new ServerOptions.Tls(Optional.ofNullable(certificate), Optional.ofNullable(key), auto),
        proxies,
        origin.origin(neverRefreshes ? ServerOptions.Work.LOCAL : ServerOptions.Work.ALL));
  }

  private static void announce(WuaServer server, PrintWriter err) throws WuaException {
    err.println("wua: listening on " + server.uri());
    server.key().ifPresent(k -> err.println("wua: SHA-256 of the certificate: " + k.fingerprint()));
    if (server.passwordFile().isPresent()) {
      Path file = server.passwordFile().get();
      err.println("wua: the password of the account admin is in " + file);
      if (Terminal.errorIsTerminal()) {
        String password = new PasswordSource.InFile(file).read();
        err.println("wua: it is " + password + " and is shown this once");
      }
    }
    err.flush();
  }
}
