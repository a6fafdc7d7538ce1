package io.wua.app.cli.agent.install;

import io.wua.app.agent.AgentAssembly;
import io.wua.app.agent.HeldUpdate;
import io.wua.app.cli.BadArgument;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.agent.AgentCall;
import io.wua.app.cli.agent.AgentSession;
import io.wua.app.output.agent.HoldText;
import io.wua.app.output.agent.json.HoldJson;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.failure.WuaException;
import io.wua.core.install.plan.InstallSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wua hold}: the updates that what happened before keeps back, and a new start for them. */
@Command(
    name = "hold",
    description = {
      "Lists the updates that are not installed because of what happened to them on this host:",
      "uninstalled on purpose, failed, installed twice, or perhaps still being installed."
    })
public final class HoldCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentCall call;

  @Option(
      names = "--lift",
      arity = "1..*",
      paramLabel = "ID|KB",
      description = {
        "Lift the hold of these and forget how their tries ended, so that they start afresh:",
        "<guid>, <guid>_<revision> or KB5012170."
      })
  private List<String> lifted = new ArrayList<>();

  @Override
  public Integer call() throws WuaException {
    InstallSelection selection = UpdateNames.selection(lifted);
    return lifted.isEmpty()
        ? call.look(agent -> call.print(held(agent), telling(List.of())))
        : call.work(agent -> lift(agent, selection));
  }

  private ExitCode lift(AgentAssembly agent, InstallSelection selection) throws WuaException {
    List<HeldUpdate> meant =
        held(agent).stream().filter(each -> each.isMeantBy(selection)).toList();
    for (String name : lifted) {
      InstallSelection one = UpdateNames.selection(List.of(name));
      if (meant.stream().noneMatch(each -> each.isMeantBy(one))) {
        throw BadArgument.of("--lift", name, "name one that wua hold lists");
      }
    }
    List<UUID> done = new ArrayList<>();
    for (HeldUpdate each : meant) {
      Outcome<UUID> outcome = agent.agent().lift(each.guid());
      if (outcome instanceof Outcome.Refused<UUID> refused) {
        return call.end(agent, new Outcome.Refused<>(refused.reasons()), telling(done));
      }
      done.add(each.guid());
    }
    AgentSession.report(agent, call.err());
    return call.print(held(agent), telling(done));
  }

  private static List<HeldUpdate> held(AgentAssembly agent) throws WuaException {
    return HeldUpdate.on(
        agent.agent().status(),
        agent.host().conditions().current(),
        agent.host().clock().instant());
  }

  private static AgentCall.Telling<List<HeldUpdate>> telling(List<UUID> done) {
    return new AgentCall.Telling<>(
        held -> HoldJson.of(done, held),
        (held, out) -> {
          done.forEach(id -> out.println("Lifted: " + id));
          HoldText.print(held, out);
        },
        held -> ExitCode.DONE);
  }
}
