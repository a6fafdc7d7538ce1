package io.wua.app.cli.agent.due;

import io.wua.app.cli.agent.AgentCall;
import io.wua.app.output.Terminal;
import io.wua.app.output.agent.DueText;
import io.wua.app.output.agent.json.DueJson;
import io.wua.core.failure.WuaException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wua run-due}: one look for what is due; for a scheduler that calls it. */
@Command(
    name = "run-due",
    description = {
      "Does what is due by the schedule of the settings, and ends.",
      "Without [waptwua] enabled it touches nothing."
    })
public final class RunDueCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentCall call;

  @Option(
      names = "--at-shutdown",
      description = {
        "The host shuts down: install what is ready, where install_at_shutdown says so,",
        "whatever the schedule. For a shutdown script."
      })
  private boolean atShutdown;

  @Override
  public Integer call() throws WuaException {
    return call.work(
        agent ->
            call.end(
                agent,
                atShutdown ? agent.agent().runAtShutdown() : agent.agent().runDue(),
                new AgentCall.Telling<>(
                    DueJson::of,
                    (due, out) -> DueText.print(due, out, Terminal.width()),
                    DueExit::exitCode)));
  }
}
