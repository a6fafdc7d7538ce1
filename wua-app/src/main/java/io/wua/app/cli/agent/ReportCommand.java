package io.wua.app.cli.agent;

import com.google.inject.Inject;
import io.wua.app.agent.AgentAssembly;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.agent.ReportText;
import io.wua.app.output.agent.json.ReportJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.agent.outcome.ReportResult;
import io.wua.core.failure.WuaException;
import io.wua.core.report.exchange.Delivery;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua report}: tells the server how the host stands, and what still waits to be told. */
@Command(
    name = "report",
    description = "Tells the server how this host stands, and what still waits to be told.")
public final class ReportCommand implements Callable<Integer> {
  private final AgentSession session;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentOptions options;

  @Option(names = "--json", description = "Print one document wua.report/1.")
  private boolean json;

  @Inject
  ReportCommand(AgentSession session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WuaException {
    return session.work(options.request(), true, spec.commandLine(), this::report);
  }

  private ExitCode report(AgentAssembly agent) throws WuaException {
    Outcome<ReportResult> outcome = agent.agent().report();
    if (outcome instanceof Outcome.Refused<ReportResult> refused) {
      return RefusedRun.of(agent, "wua.report/1", refused.reasons()).print(spec, json);
    }
    ReportResult result = outcome.found().orElseThrow();
    if (json) {
      JsonOutput.print(ReportJson.of(result), spec.commandLine().getOut());
    } else {
      ReportText.print(result, spec.commandLine().getOut());
    }
    boolean refused = result.deliveries().stream().anyMatch(Delivery.Refused.class::isInstance);
    return refused || result.problem().isPresent() ? ExitCode.FAILURE : ExitCode.DONE;
  }
}
