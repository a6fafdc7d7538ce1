package io.wua.core.agent.run.install;

import io.wua.core.agent.AgentEvent;
import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.memory.Attempt;
import io.wua.core.agent.memory.FilesMemory;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.agent.memory.UpdateMemory;
import io.wua.core.agent.run.AgentPorts;
import io.wua.core.agent.run.KeptMemory;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallEnd;
import io.wua.core.install.InstallResult;
import io.wua.core.install.StagedUpdate;
import io.wua.core.install.failure.Remedy;
import io.wua.core.install.plan.InstallStep;
import io.wua.core.update.UpdateId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Installs one update. The try is remembered before it begins and its result after: whatever
 * happens between, the next run knows that an installer may be at work.
 */
final class InstallOne {
  private static final int DONE_UNTIL_REBOOT = 0x00240005;

  private final AgentPorts ports;

  InstallOne(AgentPorts ports) {
    this.ports = ports;
  }

  InstallResult install(InstallStep step, KeptMemory memory) throws WuaException {
    UpdateId id = step.staged().id();
    Conditions conditions = ports.conditions().current();
    Attempt attempt =
        Attempt.started(ports.clock().instant(), conditions.boot().id(), conditions.osVersion());
    memory.change(
        m -> m.updates(u -> u.change(id, each -> each.and(attempt))).host(h -> h.unsearched()));
    ports.listener().happened(new AgentEvent.InstallStarted(id));
    InstallResult result;
    Optional<WuaException> failure = Optional.empty();
    try {
      result = settled(stageAndInstall(step.staged(), memory));
    } catch (WuaException e) {
      failure = Optional.of(e);
      InstallEnd end = e.reason().retryWorthy() ? InstallEnd.ABORTED : InstallEnd.FAILED;
      result = new InstallResult(end, e.nativeCode().orElse(0), false);
    }
    remember(memory, id, attempt, result, failure);
    ports.listener().happened(new AgentEvent.InstallEnded(id, result));
    if (failure.filter(e -> e.reason() == FailureReason.ABORTED).isPresent()) {
      throw failure.get();
    }
    return result;
  }

  private InstallResult stageAndInstall(StagedUpdate update, KeptMemory memory)
      throws WuaException {
    try {
      ports.installer().stage(update);
    } catch (WuaException e) {
      if (e.reason() == FailureReason.UNTRUSTED || e.reason() == FailureReason.UNREADABLE) {
        FilesMemory none = new FilesMemory(List.of(), List.of(), Optional.empty());
        memory.change(m -> m.updates(u -> u.change(update.id(), each -> each.with(none))));
      }
      throw e;
    }
    return ports
        .installer()
        .install(
            update.id(),
            ports.limits().installTime(),
            (id, percent) ->
                ports.listener().happened(new AgentEvent.InstallProgressed(id, percent)));
  }

  /** Codes that say that there was nothing to do, or all is done, are no failures. */
  private static InstallResult settled(InstallResult result) {
    if (result.end() != InstallEnd.FAILED) {
      return result;
    }
    boolean nothing = result.code().filter(c -> c.remedy() == Remedy.NOTHING).isPresent();
    boolean done = result.hresult() == DONE_UNTIL_REBOOT;
    return nothing || done
        ? new InstallResult(InstallEnd.SUCCEEDED, result.hresult(), done)
        : result;
  }

  private void remember(
      KeptMemory memory,
      UpdateId id,
      Attempt attempt,
      InstallResult result,
      Optional<WuaException> failure)
      throws WuaException {
    String end = result.end().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String text =
        end
            + result.code().map(code -> ", " + code).orElse("")
            + (result.rebootRequired() ? ", complete after a reboot" : "")
            + failure.map(e -> ": " + e.getMessage()).orElse("");
    HistoryLine line = HistoryLine.of(ports.clock().instant(), HistoryLine.Kind.INSTALL, id, text);
    memory.change(
        m -> m.updates(u -> u.change(id, each -> ended(each, attempt, result))).and(line));
  }

  private static UpdateMemory ended(UpdateMemory memory, Attempt attempt, InstallResult result) {
    return memory.endingWith(attempt.ended(result));
  }
}
