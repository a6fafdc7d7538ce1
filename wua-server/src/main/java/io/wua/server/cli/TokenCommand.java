package io.wua.server.cli;

import io.wua.app.cli.ExitCode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.schedule.WaptDuration;
import io.wua.server.store.ServerStore;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wua server token}: enrolment tokens, which let hosts register. */
@Command(name = "token", description = "Makes enrolment tokens, which let hosts register.")
final class TokenCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command of 'wua server token'.");
  }

  @Command(name = "add", description = "Makes a token and prints it, this once.")
  int add(
      @Mixin StoreOptions where,
      @Option(
              names = "--group",
              paramLabel = "G",
              required = true,
              description = "The group that its hosts join.")
          String group,
      @Option(
              names = "--hosts",
              paramLabel = "N",
              required = true,
              description = "How many hosts it registers.")
          int hosts,
      @Option(
              names = "--expires",
              paramLabel = "DURATION",
              defaultValue = "30d",
              description = "How long it counts. Default: ${DEFAULT-VALUE}.")
          String expires)
      throws WuaException {
    Instant now = Instant.now();
    try (ServerStore store = where.open()) {
      Duration time = WaptDuration.parse(expires, WaptDuration.Unit.DAYS);
      String user = System.getProperty("user.name");
      spec.commandLine()
          .getOut()
          .println(store.tokens().make(group, hosts, now.plus(time), user, now).text());
    } catch (IllegalArgumentException e) {
      throw new WuaException(
          FailureReason.MALFORMED, "The token is not made: " + e.getMessage() + ".", e);
    }
    return ExitCode.DONE.code();
  }
}
