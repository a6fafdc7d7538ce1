package io.wua.app.cli.agent;

import com.google.inject.Inject;
import io.wua.app.agent.AgentAssembly;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.Terminal;
import io.wua.app.output.agent.StatusText;
import io.wua.app.output.agent.json.StatusJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.core.agent.outcome.AgentStatus;
import io.wua.core.failure.WuaException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua status}: how the host stands, asking neither repositories nor the server. */
@Command(
    name = "status",
    description = "Shows how this host stands by what the agent remembers; changes nothing.")
public final class StatusCommand implements Callable<Integer> {
  private final AgentSession session;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentOptions options;

  @Option(names = "--all", description = "List what is installed too.")
  private boolean all;

  @Option(names = "--json", description = "Print one document wua.status/1.")
  private boolean json;

  @Inject
  StatusCommand(AgentSession session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WuaException {
    return session.look(options.request(), spec.commandLine(), this::status);
  }

  private ExitCode status(AgentAssembly agent) throws WuaException {
    AgentStatus status = agent.agent().status();
    int waiting = agent.store().outbox().size();
    if (json) {
      JsonOutput.print(StatusJson.of(status, waiting, all), spec.commandLine().getOut());
    } else {
      StatusText.print(status, waiting, all, spec.commandLine().getOut(), Terminal.width());
    }
    return exitCode(status);
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
