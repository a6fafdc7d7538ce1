package io.wua.app.cli.agent;

import com.google.inject.Inject;
import io.wua.app.agent.AgentAssembly;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.agent.ReportText;
import io.wua.app.output.agent.json.RegisterJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.failure.WuaException;
import io.wua.core.report.exchange.Delivery;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua register}: makes the host known to its server. */
@Command(
    name = "register",
    description = {
      "Makes this host known to its server now, with all that there is to tell of it.",
      "Without a token or an account it asks as it is, and an approver may let it in."
    })
public final class RegisterCommand implements Callable<Integer> {
  private final AgentSession session;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentOptions options;

  @ArgGroup private Credentials credentials = new Credentials();

  @Option(names = "--json", description = "Print one document wua.register/1.")
  private boolean json;

  @Inject
  RegisterCommand(AgentSession session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WuaException {
    return session.work(
        options.request().registeringAs(credentials.account()),
        true,
        spec.commandLine(),
        this::register);
  }

  private ExitCode register(AgentAssembly agent) throws WuaException {
    Outcome<Delivery> outcome = agent.agent().register();
    if (outcome instanceof Outcome.Refused<Delivery> refused) {
      return RefusedRun.of(agent, "wua.register/1", refused.reasons()).print(spec, json);
    }
    Delivery delivery = outcome.found().orElseThrow();
    if (json) {
      JsonOutput.print(RegisterJson.of(delivery), spec.commandLine().getOut());
    } else {
      spec.commandLine().getOut().println(ReportText.line(delivery));
    }
    return delivery instanceof Delivery.Registered ? ExitCode.DONE : ExitCode.FAILURE;
  }
}
