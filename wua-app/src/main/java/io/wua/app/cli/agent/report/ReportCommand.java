package io.wua.app.cli.agent.report;

import io.wua.app.cli.ExitCode;
import io.wua.app.cli.agent.AgentCall;
import io.wua.app.output.agent.ReportText;
import io.wua.app.output.agent.json.ReportJson;
import io.wua.core.agent.outcome.ReportResult;
import io.wua.core.failure.WuaException;
import io.wua.core.report.exchange.Delivery;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wua report}: tells the server how the host stands, and what still waits to be told. */
@Command(
    name = "report",
    description = "Tells the server how this host stands, and what still waits to be told.")
public final class ReportCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentCall call;

  @Override
  public Integer call() throws WuaException {
    return call.work(
        agent ->
            call.end(
                agent,
                agent.agent().report(),
                new AgentCall.Telling<>(
                    ReportJson::of, ReportText::print, ReportCommand::exitCode)));
  }

  private static ExitCode exitCode(ReportResult result) {
    boolean refused =
        result.deliveries().stream()
            .anyMatch(each -> each instanceof Delivery.Refused || each instanceof Delivery.Waiting);
    return refused || result.problem().isPresent() ? ExitCode.FAILURE : ExitCode.DONE;
  }
}
