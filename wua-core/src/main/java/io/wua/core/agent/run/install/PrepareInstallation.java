package io.wua.core.agent.run.install;

import io.wua.core.agent.HostScan;
import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.agent.run.AgentPorts;
import io.wua.core.download.plan.PlannedUpdate;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallTraits;
import io.wua.core.install.RebootState;
import io.wua.core.install.plan.HostChecks;
import io.wua.core.install.plan.InstallPlan;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.install.plan.PlanInput;
import io.wua.core.install.plan.PlanInstallation;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.settings.value.WindowsUpdateOwner;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what a plan depends on and makes it: for a dry run, a real one, and between steps. */
public final class PrepareInstallation {
  private final AgentPorts ports;

  /** Prepares with these ports. */
  public PrepareInstallation(AgentPorts ports) {
    this.ports = ports;
  }

  /**
   * The plan of a run.
   *
   * @throws WuaException where the host cannot be asked
   */
  public InstallPlan prepare(
      InstallSelection selection, HostScan scan, AgentMemory memory, WindowsUpdateOwner owner)
      throws WuaException {
    Conditions conditions = conditions(memory);
    return plan(selection, scan, memory, conditions, hostRefusals(conditions, owner));
  }

  /**
   * Why the host lets nothing be installed; asks neither source nor rules.
   *
   * @throws WuaException where the host cannot be asked
   */
  public List<HostRefusal> hostRefusals(AgentMemory memory, WindowsUpdateOwner owner)
      throws WuaException {
    return hostRefusals(conditions(memory), owner);
  }

  private List<HostRefusal> hostRefusals(Conditions conditions, WindowsUpdateOwner owner)
      throws WuaException {
    return ports
        .hostChecks()
        .beforeRun(
            conditions,
            ports.installer().rebootState(),
            ports.wuauserv().state(),
            owner == WindowsUpdateOwner.AGENT,
            ports.clock().instant());
  }

  /** The plan for one update that is about to be installed in the middle of a run. */
  InstallPlan prepareNext(InstallSelection one, HostScan scan, AgentMemory memory)
      throws WuaException {
    Conditions conditions = conditions(memory);
    RebootState reboot = ports.installer().rebootState();
    HostChecks checks = ports.hostChecks();
    Instant now = ports.clock().instant();
    return plan(one, scan, memory, conditions, checks.betweenSteps(conditions, reboot, now));
  }

  private Conditions conditions(AgentMemory memory) throws WuaException {
    Conditions current = ports.conditions().current();
    return current.serverDate().isPresent()
        ? current
        : current.withServerDate(memory.host().serverDate());
  }

  private InstallPlan plan(
      InstallSelection selection,
      HostScan scan,
      AgentMemory memory,
      Conditions conditions,
      List<HostRefusal> host)
      throws WuaException {
    Map<UpdateId, PlannedUpdate> plans = new HashMap<>();
    Map<UpdateId, InstallTraits> traits = new HashMap<>();
    for (OfferedUpdate offered : scan.offers().updates()) {
      if (offered.offered()) {
        collect(offered.update(), plans, traits);
      }
    }
    PlanInput.Moment moment =
        new PlanInput.Moment(
            ports.clock().instant(), conditions.boot().id(), conditions.osVersion());
    return new PlanInstallation()
        .plan(
            selection,
            new PlanInput(
                scan.offers(), plans, traits, memory.updates(), host, ports.gate(), moment));
  }

  private void collect(
      Update update, Map<UpdateId, PlannedUpdate> plans, Map<UpdateId, InstallTraits> traits)
      throws WuaException {
    plans.put(update.id(), ports.plans().plan(update));
    try {
      traits.put(update.id(), ports.installer().traits(update.id()));
    } catch (WuaException e) {
      if (e.reason() == FailureReason.ABORTED) {
        throw e;
      }
      // Left out: the plan then refuses this update alone, and says that Windows does not know it.
    }
  }
}
