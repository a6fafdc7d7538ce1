package io.wua.app.cli.agent.install;

import com.google.inject.Inject;
import io.wua.app.agent.AgentAssembly;
import io.wua.app.cli.BadArgument;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.agent.AgentCall;
import io.wua.app.cli.agent.AgentSession;
import io.wua.app.output.Sizes;
import io.wua.app.output.Terminal;
import io.wua.app.output.UpdateCount;
import io.wua.app.output.agent.InstallText;
import io.wua.app.output.agent.PlanText;
import io.wua.app.output.agent.json.InstallJson;
import io.wua.app.wiring.Confirmation;
import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.failure.WuaException;
import io.wua.core.install.plan.InstallPlan;
import io.wua.core.install.plan.InstallSelection;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wua install}: installs what is named, or explicitly all that is allowed. */
@Command(
    name = "install",
    description = {
      "Installs updates that are allowed and downloaded.",
      "Name them, or say --all-allowed; without either nothing is installed."
    })
public final class InstallCommand implements Callable<Integer> {
  private final Confirmation confirmation;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentCall call;

  @Parameters(
      paramLabel = "ID|KB",
      arity = "0..*",
      description = "<guid>, <guid>_<revision>, or a KB number, which several updates may have.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--all-allowed", description = "All updates that the rules allow.")
  private boolean allAllowed;

  @Option(
      names = "--dry-run",
      description = "Print what would be installed, in order, and change nothing.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Do not ask before installing.")
  private boolean yes;

  @Option(
      names = "--outside-window",
      description = "Install now, though no install_window of this host is open.")
  private boolean outsideWindow;

  @Inject
  InstallCommand(Confirmation confirmation) {
    this.confirmation = confirmation;
  }

  @Override
  public Integer call() throws WuaException {
    InstallSelection selection = selection();
    return call.work(!outsideWindow, agent -> install(agent, selection));
  }

  private InstallSelection selection() throws BadArgument {
    if (allAllowed) {
      if (!names.isEmpty()) {
        throw BadArgument.of(
            "--all-allowed", names.get(0), "name updates or say --all-allowed, not both");
      }
      return InstallSelection.allowed();
    }
    if (names.isEmpty()) {
      throw BadArgument.of(
          "ID|KB", "", "name at least one update, or say --all-allowed for all that are allowed");
    }
    return UpdateNames.selection(names);
  }

  private ExitCode install(AgentAssembly agent, InstallSelection selection) throws WuaException {
    if (dryRun) {
      return end(agent, agent.agent().install(selection, true));
    }
    if (!yes && !confirmed(agent, selection)) {
      call.err().println("wua: nothing was installed");
      return ExitCode.DONE;
    }
    Outcome<InstallOutcome> outcome = agent.agent().install(selection, false);
    if (outcome.found().filter(done -> !done.done().isEmpty()).isPresent()) {
      AgentSession.report(agent, call.err());
    }
    return end(agent, outcome);
  }

  /** Asks where there is something to ask: a plan without steps changes nothing. */
  private boolean confirmed(AgentAssembly agent, InstallSelection selection) throws WuaException {
    InstallPlan plan = agent.agent().install(selection, true).found().orElseThrow().plan();
    if (!plan.isRunnable() || plan.steps().isEmpty()) {
      return true;
    }
    PrintWriter err = call.err();
    PlanText.print(plan, true, err, Terminal.width());
    err.flush();
    Optional<Boolean> answer =
        confirmation.ask(
            "Install "
                + UpdateCount.of(plan.steps().size())
                + " ("
                + Sizes.of(plan.sizeBytes())
                + ")?");
    return answer.orElseThrow(
        () -> BadArgument.of("--yes", "", "nobody can be asked here: say --yes, or --dry-run"));
  }

  private ExitCode end(AgentAssembly agent, Outcome<InstallOutcome> outcome) {
    return call.end(
        agent,
        outcome,
        new AgentCall.Telling<>(
            install -> InstallJson.of(install, dryRun),
            (install, out) -> InstallText.print(install, dryRun, out, Terminal.width()),
            install -> InstallExit.of(install, dryRun)));
  }
}
