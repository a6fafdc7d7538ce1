package io.wua.app.cli.agent.report;

import io.wua.app.cli.ExitCode;
import io.wua.app.cli.agent.AgentCall;
import io.wua.app.output.agent.ReportText;
import io.wua.app.output.agent.json.RegisterJson;
import io.wua.core.failure.WuaException;
import io.wua.core.report.exchange.Delivery;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wua register}: makes the host known to its server. */
@Command(
    name = "register",
    description = {
      "Makes this host known to its server now, with all that there is to tell of it.",
      "Without a token or an account it asks as it is, and an approver may let it in."
    })
public final class RegisterCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentCall call;

  @ArgGroup private Credentials credentials = new Credentials();

  @Override
  public Integer call() throws WuaException {
    return call.workAs(
        credentials.account(),
        agent ->
            call.end(
                agent,
                agent.agent().register(),
                new AgentCall.Telling<>(
                    RegisterJson::of,
                    (delivery, out) -> out.println(ReportText.line(delivery)),
                    RegisterCommand::exitCode)));
  }

  private static ExitCode exitCode(Delivery delivery) {
    return delivery instanceof Delivery.Registered ? ExitCode.DONE : ExitCode.FAILURE;
  }
}
