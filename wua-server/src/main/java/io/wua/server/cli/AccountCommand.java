package io.wua.server.cli;

import io.wua.app.cli.ExitCode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.fleet.Role;
import io.wua.server.store.ServerStore;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua server account}: accounts of people and of those who register hosts. */
@Command(name = "account", description = "Looks after accounts.")
final class AccountCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command of 'wua server account'.");
  }

  @Command(
      name = "add",
      description = {
        "Makes an account, or gives one a new password and role.",
        "The password comes from a file, a variable or the first line of standard input."
      })
  int add(
      @Mixin StoreOptions where,
      @Mixin NewPassword password,
      @Parameters(paramLabel = "NAME", description = "Its name.") String name,
      @Option(
              names = "--role",
              required = true,
              description = "What it may do: ${COMPLETION-CANDIDATES}.")
          Role role)
      throws WuaException {
    String text = password.read();
    try (ServerStore store = where.open()) {
      store.accounts().put(name, text, role, System.getProperty("user.name"), Instant.now());
    } catch (IllegalArgumentException e) {
      throw new WuaException(
          FailureReason.MALFORMED, "The account is not made: " + e.getMessage() + ".", e);
    }
    spec.commandLine().getOut().println(name + " is " + role + ".");
    return ExitCode.DONE.code();
  }
}
