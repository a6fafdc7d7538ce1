package io.wua.app.output.agent;

import io.wua.app.output.Terminal;
import io.wua.core.agent.AgentEvent;
import io.wua.core.agent.AgentListener;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Tells on standard error what an agent does while it does it, a line each. */
public final class EventLines implements AgentListener {
  private final PrintWriter err;

  /** Writes there. */
  public EventLines(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void happened(AgentEvent event) {
    line(event)
        .ifPresent(
            line -> {
              err.println("wua: " + line);
              err.flush();
            });
  }

  /** What the answer of the command tells anyway has no line. */
  private static Optional<String> line(AgentEvent event) {
    if (event instanceof AgentEvent.SearchStarted) {
      return Optional.of("searching");
    }
    if (event instanceof AgentEvent.InstallStarted started) {
      return Optional.of("installing " + started.update());
    }
    if (event instanceof AgentEvent.InstallProgressed progressed) {
      return Terminal.errorIsTerminal()
          ? Optional.of(progressed.update() + " is at " + progressed.percent() + " %")
          : Optional.empty();
    }
    if (event instanceof AgentEvent.InstallEnded ended) {
      return Optional.of(ended.update() + ": " + ResultText.of(ended.result()));
    }
    if (event instanceof AgentEvent.PolicyChanged changed) {
      return Optional.of("rules: " + changed.line());
    }
    if (event instanceof AgentEvent.RebootAnnounced announced) {
      return Optional.of("the host reboots at " + announced.at().truncatedTo(ChronoUnit.SECONDS));
    }
    if (event instanceof AgentEvent.RebootStarted) {
      return Optional.of("rebooting the host");
    }
    return event instanceof AgentEvent.Warned warned
        ? Optional.of("warning: " + warned.sentence())
        : Optional.empty();
  }
}
