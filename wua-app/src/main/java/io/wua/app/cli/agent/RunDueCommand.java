package io.wua.app.cli.agent;

import com.google.inject.Inject;
import io.wua.app.agent.AgentAssembly;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.Terminal;
import io.wua.app.output.agent.DueText;
import io.wua.app.output.agent.json.DueJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.core.agent.outcome.DueOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.failure.WuaException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua run-due}: one look for what is due; for a scheduler that calls it. */
@Command(
    name = "run-due",
    description = {
      "Does what is due by the schedule of the settings, and ends.",
      "Without [waptwua] enabled it touches nothing."
    })
public final class RunDueCommand implements Callable<Integer> {
  private final AgentSession session;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentOptions options;

  @Option(
      names = "--at-shutdown",
      description = {
        "The host shuts down: install what is ready, where install_at_shutdown says so,",
        "whatever the schedule. For a shutdown script."
      })
  private boolean atShutdown;

  @Option(names = "--json", description = "Print one document wua.run-due/1.")
  private boolean json;

  @Inject
  RunDueCommand(AgentSession session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WuaException {
    return session.work(options.request(), true, spec.commandLine(), this::runDue);
  }

  private ExitCode runDue(AgentAssembly agent) throws WuaException {
    Outcome<DueOutcome> outcome =
        atShutdown ? agent.agent().runAtShutdown() : agent.agent().runDue();
    if (outcome instanceof Outcome.Refused<DueOutcome> refused) {
      return RefusedRun.of(agent, "wua.run-due/1", refused.reasons()).print(spec, json);
    }
    DueOutcome due = outcome.found().orElseThrow();
    if (json) {
      JsonOutput.print(DueJson.of(due), spec.commandLine().getOut());
    } else {
      DueText.print(due, spec.commandLine().getOut(), Terminal.width());
    }
    return DueExit.exitCode(due);
  }
}
