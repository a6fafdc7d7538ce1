package io.wua.core.agent.run.install;

import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.memory.Attempt;
import io.wua.core.agent.memory.Attempt.End;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.agent.outcome.InstalledUpdate;
import io.wua.core.agent.outcome.UninstallOutcome;
import io.wua.core.agent.run.AgentPorts;
import io.wua.core.agent.run.KeptMemory;
import io.wua.core.agent.run.scan.ScanHost;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallEnd;
import io.wua.core.install.InstallResult;
import io.wua.core.settings.Settings;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes updates off the host. What was taken off is held: it is not offered again before somebody
 * lifts the hold, or the next run would put it back. The hold is set first, and taken back only
 * where Windows says that nothing was taken off.
 */
public final class UninstallUpdates {
  private final AgentPorts ports;

  /** Uninstalls with these ports. */
  public UninstallUpdates(AgentPorts ports) {
    this.ports = ports;
  }

  /**
   * Takes them off, one after the other; one that fails keeps none of the others on.
   *
   * @throws WuaException where the host cannot be asked, the memory cannot be saved, or somebody
   *     asked to stop
   */
  public UninstallOutcome uninstall(List<UpdateId> ids, KeptMemory memory, Settings settings)
      throws WuaException {
    List<InstalledUpdate> done = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (UpdateId id : ids) {
      one(id, memory, warnings).ifPresent(result -> done.add(new InstalledUpdate(id, result)));
    }
    try {
      return new UninstallOutcome(
          done, Optional.of(new ScanHost(ports).scan(memory, settings, true).scan()), warnings);
    } catch (WuaException e) {
      if (e.reason() == FailureReason.ABORTED) {
        throw e;
      }
      warnings.add("The scan afterwards failed: " + e.getMessage());
      return new UninstallOutcome(done, Optional.empty(), warnings);
    }
  }

  private Optional<InstallResult> one(UpdateId id, KeptMemory memory, List<String> warnings)
      throws WuaException {
    Conditions conditions = ports.conditions().current();
    Instant now = ports.clock().instant();
    boolean held = memory.current().updates().holds().containsKey(id.guid());
    if (!held) {
      memory.change(m -> m.updates(u -> u.hold(id.guid(), now)).host(h -> h.unsearched()));
    }
    InstallResult result;
    try {
      result = ports.installer().uninstall(id);
    } catch (WuaException e) {
      if (e.reason() == FailureReason.ABORTED) {
        throw e;
      }
      warnings.add(id + " cannot be uninstalled: " + e.getMessage());
      tell(memory, id, "failed: " + e.getMessage());
      return Optional.empty();
    }
    if (result.end().isSuccess()) {
      Attempt off =
          new Attempt(
              now,
              End.UNINSTALLED,
              result.hresult(),
              result.rebootRequired(),
              conditions.boot().id(),
              conditions.osVersion());
      memory.change(m -> m.updates(u -> u.change(id, each -> each.and(off))));
    } else if (!held && result.end() != InstallEnd.HUNG) {
      memory.change(m -> m.updates(u -> u.unhold(id.guid())));
    }
    tell(
        memory,
        id,
        result.end().name().toLowerCase(Locale.ROOT).replace('_', ' ')
            + result.code().map(code -> ", " + code).orElse(""));
    return Optional.of(result);
  }

  private void tell(KeptMemory memory, UpdateId id, String text) throws WuaException {
    memory.tell(HistoryLine.of(ports.clock().instant(), HistoryLine.Kind.UNINSTALL, id, text));
  }
}
