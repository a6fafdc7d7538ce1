package io.wua.app.cli.agent;

import com.google.inject.Inject;
import io.wua.app.agent.AgentAssembly;
import io.wua.app.cli.ExitCode;
import io.wua.app.output.agent.UninstallText;
import io.wua.app.output.agent.json.UninstallJson;
import io.wua.app.output.json.JsonOutput;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.agent.outcome.UninstallOutcome;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wua uninstall}: takes updates off the host and holds them. */
@Command(
    name = "uninstall",
    description = {
      "Takes updates off this host.",
      "They are held: not installed again before somebody lifts the hold."
    })
public final class UninstallCommand implements Callable<Integer> {
  private final AgentSession session;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentOptions options;

  @Parameters(paramLabel = "ID", arity = "1..*", description = "<guid>_<revision>.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private List<String> names;

  @Option(names = "--json", description = "Print one document wua.uninstall/1.")
  private boolean json;

  @Inject
  UninstallCommand(AgentSession session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WuaException {
    List<UpdateId> ids = UpdateNames.ids(names);
    return session.work(
        options.request(), true, spec.commandLine(), agent -> uninstall(agent, ids));
  }

  private ExitCode uninstall(AgentAssembly agent, List<UpdateId> ids) throws WuaException {
    Outcome<UninstallOutcome> outcome = agent.agent().uninstall(ids);
    if (outcome instanceof Outcome.Refused<UninstallOutcome> refused) {
      return RefusedRun.of(agent, "wua.uninstall/1", refused.reasons()).print(spec, json);
    }
    UninstallOutcome uninstall = outcome.found().orElseThrow();
    AgentSession.report(agent, spec.commandLine().getErr());
    if (json) {
      JsonOutput.print(UninstallJson.of(uninstall), spec.commandLine().getOut());
    } else {
      UninstallText.print(uninstall, spec.commandLine().getOut());
    }
    return exitCode(uninstall, ids.size());
  }

  private static ExitCode exitCode(UninstallOutcome outcome, int asked) {
    long off = outcome.done().stream().filter(each -> each.result().end().isSuccess()).count();
    if (off < asked) {
      return off == 0 ? ExitCode.FAILURE : ExitCode.PARTLY_FAILED;
    }
    boolean reboot = outcome.done().stream().anyMatch(each -> each.result().rebootRequired());
    return reboot ? ExitCode.REBOOT_REQUIRED : ExitCode.DONE;
  }
}
