package io.wua.server.cli.catalog;

import io.wua.app.cli.ExitCode;
import io.wua.app.output.Table;
import io.wua.app.output.Terminal;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.server.CatalogAge;
import io.wua.server.fleet.catalog.KnownIssue;
import io.wua.server.origin.catalog.KeeperAnswer;
import io.wua.server.store.ServerStore;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua server catalog}: which issues of the catalog there are, and which are to be. */
@Command(
    name = "catalog",
    description = "Shows the issues of the catalog, accepts and rejects those that wait.")
public final class CatalogCommand implements Runnable {
  private static final int SHOWN = 20;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command of 'wua server catalog'.");
  }

  @Command(name = "status", description = "Lists the issues that were seen, the latest first.")
  int status(@Mixin CatalogOptions where) throws WuaException {
    PrintWriter out = spec.commandLine().getOut();
    try (ServerStore store = where.open()) {
      Table issues =
          new Table(
              List.of(
                  Table.Column.fixed("DIGEST"),
                  Table.Column.fixed("STATE"),
                  Table.Column.fixed("CREATED"),
                  Table.Column.number("UPDATES"),
                  Table.Column.elastic("WHY", 20)));
      store.issues().latest(SHOWN).forEach(known -> issues.row(row(known)));
      issues.print(out, Terminal.width());
      CatalogAge.warning(store, Clock.systemUTC())
          .ifPresent(warning -> spec.commandLine().getErr().println("wua: warning: " + warning));
    }
    return ExitCode.DONE.code();
  }

  private static String[] row(KnownIssue known) {
    return new String[] {
      known.issue().digest().hex(),
      known.state().name(),
      known.issue().created().map(Instant::toString).orElse("-"),
      String.valueOf(known.issue().topLevelUpdates()),
      known.reason()
    };
  }

  @Command(name = "accept", description = "Publishes an issue that is held or refused.")
  int accept(
      @Mixin CatalogOptions where,
      @Parameters(paramLabel = "DIGEST", description = "Its SHA-256.") String digest)
      throws WuaException {
    Sha256 wanted = sha256(digest);
    Optional<KeeperAnswer> answer =
        where.alone((keeper, lease) -> keeper.accept(wanted, user(), lease));
    if (answer.isEmpty()) {
      spec.commandLine()
          .getOut()
          .println("It is accepted. Its file is not here: it is published when it comes again.");
      return ExitCode.DONE.code();
    }
    return KeeperAnswers.print(
        answer.get(), spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  @Command(name = "reject", description = "Drops an issue that is held or accepted.")
  int reject(
      @Mixin CatalogOptions where,
      @Parameters(paramLabel = "DIGEST", description = "Its SHA-256.") String digest)
      throws WuaException {
    Sha256 wanted = sha256(digest);
    where.alone(
        (keeper, lease) -> {
          keeper.reject(wanted, user());
          return true;
        });
    return ExitCode.DONE.code();
  }

  private Sha256 sha256(String text) {
    try {
      return new Sha256(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "DIGEST: " + e.getMessage() + ".", e);
    }
  }

  private static String user() {
    return System.getProperty("user.name");
  }
}
