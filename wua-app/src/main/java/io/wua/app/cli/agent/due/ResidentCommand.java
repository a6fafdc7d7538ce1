package io.wua.app.cli.agent.due;

import com.google.inject.Inject;
import io.wua.app.agent.AgentAssembler;
import io.wua.app.agent.AgentAssembly;
import io.wua.app.agent.AgentRequest;
import io.wua.app.agent.AgentWork;
import io.wua.app.agent.resident.ExitHook;
import io.wua.app.agent.resident.Heartbeat;
import io.wua.app.agent.resident.ResidentAgent;
import io.wua.app.agent.resident.StopRequest;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.agent.AgentOptions;
import io.wua.app.output.Terminal;
import io.wua.app.output.agent.DueText;
import io.wua.app.output.agent.EventLines;
import io.wua.core.agent.AgentEvent;
import io.wua.core.agent.condition.Limits;
import io.wua.core.agent.outcome.DueOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.download.Progress;
import io.wua.core.failure.WuaException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wua agent}: stays, and does what is due until it is stopped. */
@Command(
    name = "agent",
    description = {
      "Stays and does what is due by the schedule of the settings, looking every minute.",
      "Ctrl-C or SIGTERM ends it between two updates; an installer is never interrupted."
    })
public final class ResidentCommand implements Callable<Integer> {
  /** More than the longest wait for one installation, and for one search. */
  private static final Duration LONGEST_SILENCE = Duration.ofHours(2).plusMinutes(15);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AgentAssembler assembler;
  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private AgentOptions options;

  @Inject
  ResidentCommand(AgentAssembler assembler, Clock clock) {
    this.assembler = assembler;
    this.clock = clock;
  }

  @Override
  public Integer call() throws WuaException {
    AgentRequest request = options.request();
    PrintWriter err = spec.commandLine().getErr();
    Heartbeat heart = new Heartbeat(clock, LONGEST_SILENCE);
    StopRequest stop = StopRequest.ofThisThread(Limits.standard().installTime());
    EventLines lines = new EventLines(err);
    Progress progress = (name, done, total) -> heart.beat("downloading " + name);
    AgentWork work =
        new AgentWork(
            event -> {
              heart.beat(describe(event));
              lines.happened(event);
            },
            progress,
            stop,
            true,
            true);
    try (ExitHook ignored = ExitHook.to(stop)) {
      assembler.open(request, work).close(); // what is wrong from the start ends it at once
      err.println("wua: the agent works on " + request.state());
      ResidentAgent resident =
          new ResidentAgent(
              () -> look(request, work),
              heart,
              new Random(),
              line -> say(err, line),
              MINUTE,
              () -> Runtime.getRuntime().halt(ExitCode.FAILURE.code()));
      resident.stay(stop);
      err.println("wua: the agent ends");
      err.flush();
      spec.commandLine().getOut().flush();
      return ExitCode.DONE.code();
    }
  }

  private Outcome<DueOutcome> look(AgentRequest request, AgentWork work) throws WuaException {
    try (AgentAssembly agent = assembler.open(request, work)) {
      Outcome<DueOutcome> outcome = agent.agent().runDue();
      outcome
          .found()
          .filter(DueOutcome::didSomething)
          .ifPresent(
              due -> {
                PrintWriter out = spec.commandLine().getOut();
                DueText.print(due, out, Terminal.width());
                out.flush();
              });
      return outcome;
    }
  }

  private static String describe(AgentEvent event) {
    return event.toString();
  }

  private static void say(PrintWriter err, String line) {
    err.println("wua: " + line);
    err.flush();
  }
}
