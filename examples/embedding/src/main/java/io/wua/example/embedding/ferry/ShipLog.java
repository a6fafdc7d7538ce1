package io.wua.example.embedding.ferry;

import io.wua.core.agent.AgentEvent;
import io.wua.core.agent.AgentListener;
import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.install.plan.InstallPlan;
import io.wua.core.install.plan.InstallStep;
import io.wua.core.install.plan.RefusedUpdate;
import io.wua.core.install.refusal.Refusal;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes what the agent does in the words of the company.
 *
 * @param lines takes the lines, one at a time and from any thread
 */
public record ShipLog(Consumer<String> lines) implements AgentListener {
  @Override
  public void happened(AgentEvent event) {
    if (event instanceof AgentEvent.Scanned scanned) {
      lines.accept("scan: " + scanned.updates() + " updates");
    } else if (event instanceof AgentEvent.Downloaded downloaded) {
      lines.accept("on board: " + downloaded.update());
    } else if (event instanceof AgentEvent.InstallStarted started) {
      lines.accept("installing: " + started.update());
    } else if (event instanceof AgentEvent.InstallEnded ended) {
      lines.accept("ended: " + ended.update() + " " + ended.result().end());
    } else if (event instanceof AgentEvent.RunRefused refused) {
      refused(refused.refusal());
    } else if (event instanceof AgentEvent.Warned warned) {
      lines.accept("warning: " + warned.sentence());
    }
  }

  /** What came of a verb, where it was not refused as a whole; the reasons are written here. */
  <T> Optional<T> unlessRefused(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Refused<T> refused) {
      refused.reasons().forEach(this::refused);
    }
    return outcome.found();
  }

  void refused(Refusal refusal) {
    lines.accept("not now: " + refusal.word() + ": " + refusal.sentence());
  }

  void problem(String sentence) {
    lines.accept("problem: " + sentence);
  }

  void plan(InstallPlan plan) {
    for (InstallStep step : plan.steps()) {
      lines.accept("would install: " + step.offered().update().title());
    }
    for (RefusedUpdate refused : plan.refused()) {
      lines.accept("not " + refused.update().title() + ": " + refused.refusal().sentence());
    }
    plan.unknownNames().forEach(name -> lines.accept("no scan knows " + name));
  }

  void done(InstallOutcome outcome) {
    lines.accept(outcome.done().size() + " tried");
    if (outcome.rebootRequired()) {
      lines.accept("restart this machine before the ship leaves");
    }
  }
}
