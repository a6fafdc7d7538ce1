package io.wua.app.cli.agent;

import io.wua.app.agent.AgentAssembly;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.Terminal;
import io.wua.app.output.agent.StatusText;
import io.wua.app.output.agent.json.StatusJson;
import io.wua.core.agent.outcome.AgentStatus;
import io.wua.core.failure.WuaException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wua status}: how the host stands, asking neither repositories nor the server. */
@Command(
    name = "status",
    description = "Shows how this host stands by what the agent remembers; changes nothing.")
public final class StatusCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentCall call;

  @Option(names = "--all", description = "List what is installed too.")
  private boolean all;

  @Override
  public Integer call() throws WuaException {
    return call.look(this::status);
  }

  private ExitCode status(AgentAssembly agent) throws WuaException {
    int waiting = agent.store().outbox().size();
    return call.print(
        agent.agent().status(),
        new AgentCall.Telling<>(
            status -> StatusJson.of(status, waiting, all),
            (status, out) -> StatusText.print(status, waiting, all, out, Terminal.width()),
            StatusCommand::exitCode));
  }

  private static ExitCode exitCode(AgentStatus status) {
    if (status.rebootRequired()) {
      return ExitCode.REBOOT_REQUIRED;
    }
    if (status.status().isEmpty()) {
      return ExitCode.UNDETERMINED;
    }
    return switch (status.status().get()) {
      case ERROR -> ExitCode.PARTLY_FAILED;
      case OK -> ExitCode.DONE;
      case PENDING_UPDATES, SCANNING, DOWNLOADING, INSTALLING ->
          status.scan().map(ExitCode::of).orElse(ExitCode.UPDATES_PENDING);
    };
  }
}
