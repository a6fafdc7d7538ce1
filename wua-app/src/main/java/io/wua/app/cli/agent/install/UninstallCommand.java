package io.wua.app.cli.agent.install;

import io.wua.app.agent.AgentAssembly;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.agent.AgentCall;
import io.wua.app.cli.agent.AgentSession;
import io.wua.app.output.agent.UninstallText;
import io.wua.app.output.agent.json.UninstallJson;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.agent.outcome.UninstallOutcome;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wua uninstall}: takes updates off the host and holds them. */
@Command(
    name = "uninstall",
    description = {
      "Takes updates off this host.",
      "They are held: not installed again before somebody lifts the hold."
    })
public final class UninstallCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentCall call;

  @Parameters(paramLabel = "ID", arity = "1..*", description = "<guid>_<revision>.")
  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  private List<String> names;

  @Override
  public Integer call() throws WuaException {
    List<UpdateId> ids = UpdateNames.ids(names);
    return call.work(agent -> uninstall(agent, ids));
  }

  private ExitCode uninstall(AgentAssembly agent, List<UpdateId> ids) throws WuaException {
    Outcome<UninstallOutcome> outcome = agent.agent().uninstall(ids);
    if (outcome.found().isPresent()) {
      AgentSession.report(agent, call.err());
    }
    return call.end(
        agent,
        outcome,
        new AgentCall.Telling<>(
            UninstallJson::of, UninstallText::print, done -> exitCode(done, ids.size())));
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
