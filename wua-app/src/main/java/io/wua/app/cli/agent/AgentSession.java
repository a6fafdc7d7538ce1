package io.wua.app.cli.agent;

import com.google.inject.Inject;
import io.wua.app.agent.AgentAssembler;
import io.wua.app.agent.AgentAssembly;
import io.wua.app.agent.AgentRequest;
import io.wua.app.agent.AgentWork;
import io.wua.app.agent.resident.ExitHook;
import io.wua.app.agent.resident.StopRequest;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.Warnings;
import io.wua.app.output.agent.EventLines;
import io.wua.app.output.agent.TransferProgress;
import io.wua.core.agent.condition.Limits;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.agent.outcome.ReportResult;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.failure.WuaException;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;

/** Runs one piece of work with an agent, in a way that Ctrl-C leaves a good state behind. */
public final class AgentSession {
  private final AgentAssembler assembler;

  @Inject
  AgentSession(AgentAssembler assembler) {
    this.assembler = assembler;
  }

  /** What is done with an agent. */
  @FunctionalInterface
  public interface Work {
    /** Does it, and says how it ended. */
    ExitCode with(AgentAssembly agent) throws WuaException;
  }

  /** Looks at what the agent remembers; asks neither repositories nor the server. */
  public int look(AgentRequest request, CommandLine line, Work work) throws WuaException {
    StopRequest stop = StopRequest.ofThisThread(Limits.standard().installTime());
    return run(request, AgentWork.looking(stop), line, work);
  }

  /**
   * Lets the agent work.
   *
   * @param windows whether installs wait for install_window
   */
  public int work(AgentRequest request, boolean windows, CommandLine line, Work work)
      throws WuaException {
    StopRequest stop = StopRequest.ofThisThread(Limits.standard().installTime());
    try (TransferProgress progress = new TransferProgress(line.getErr())) {
      EventLines events = new EventLines(line.getErr());
      return run(request, new AgentWork(events, progress, stop, windows, true), line, work);
    }
  }

  private int run(AgentRequest request, AgentWork how, CommandLine line, Work work)
      throws WuaException {
    try (ExitHook ignored = ExitHook.to(how.stop());
        AgentAssembly agent = assembler.open(request, how)) {
      PrintWriter err = line.getErr();
      Warnings.print(
          agent.settings().warnings().stream().map(ConfigurationProblem::toString).toList(), err);
      ExitCode code = work.with(agent);
      line.getOut().flush();
      return code.code();
    }
  }

  /** Tells the server, where there is one; that it is away changes nothing of the work. */
  public static void report(AgentAssembly agent, PrintWriter err) throws WuaException {
    if (agent.fleet().flatMap(fleet -> fleet.reports()).isEmpty()) {
      return;
    }
    Outcome<ReportResult> outcome = agent.agent().report();
    Optional<String> problem = outcome.found().flatMap(ReportResult::problem);
    problem.ifPresent(
        why -> err.println("wua: warning: the server is not told yet, the report waits: " + why));
    err.flush();
  }
}
