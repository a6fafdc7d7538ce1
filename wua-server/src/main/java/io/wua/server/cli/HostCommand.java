package io.wua.server.cli;

import io.wua.app.cli.ExitCode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.server.fleet.HostId;
import io.wua.server.store.ServerStore;
import java.io.PrintWriter;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua server host}: which hosts there are, and which of those that ask may report. */
@Command(name = "host", description = "Lists hosts, approves and refuses those that ask.")
final class HostCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command of 'wua server host'.");
  }

  @Command(name = "list", description = "Lists all hosts, and the keys that wait for an approver.")
  int list(@Mixin StoreOptions where) throws WuaException {
    PrintWriter out = spec.commandLine().getOut();
    try (ServerStore store = where.open()) {
      HostTables.printHosts(store, out);
      out.println();
      HostTables.printWaiting(store, out);
    }
    return ExitCode.DONE.code();
  }

  @Command(name = "approve", description = "Registers a host under the key that it asked with.")
  int approve(
      @Mixin StoreOptions where,
      @Parameters(paramLabel = "HOST", description = "Its uuid.") String host,
      @Parameters(paramLabel = "KEY", description = "The key that you compared.") String key)
      throws WuaException {
    try (ServerStore store = where.open()) {
      return done(store.approvals().accept(id(host), sha256(key), user(), Instant.now()));
    }
  }

  @Command(name = "refuse", description = "Turns a key of a host away.")
  int refuse(
      @Mixin StoreOptions where,
      @Parameters(paramLabel = "HOST", description = "Its uuid.") String host,
      @Parameters(paramLabel = "KEY", description = "The key.") String key)
      throws WuaException {
    try (ServerStore store = where.open()) {
      return done(store.approvals().refuse(id(host), sha256(key), user(), Instant.now()));
    }
  }

  private static int done(boolean found) throws WuaException {
    if (!found) {
      throw new WuaException(
          FailureReason.NOT_FOUND,
          "No host of that uuid has that key; 'wua server host list' shows who waits.");
    }
    return ExitCode.DONE.code();
  }

  private HostId id(String text) {
    try {
      return new HostId(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "HOST: " + e.getMessage() + ".", e);
    }
  }

  private Sha256 sha256(String text) {
    try {
      return new Sha256(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "KEY: " + e.getMessage() + ".", e);
    }
  }

  private static String user() {
    return System.getProperty("user.name");
  }
}
