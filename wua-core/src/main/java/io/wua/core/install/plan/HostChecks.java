package io.wua.core.install.plan;

import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.condition.Limits;
import io.wua.core.install.InstallGate;
import io.wua.core.install.RebootState;
import io.wua.core.install.WuauservState;
import io.wua.core.install.WuauservState.ServiceStart;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.rule.ClockTrust;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks whether anything about the host is against installing now; every answer counts.
 *
 * @param limits the limits of the agent
 * @param clock whether the clock can be right
 * @param gate rules of time
 */
public record HostChecks(Limits limits, ClockTrust clock, InstallGate gate) {
  /**
   * What is against it, before a run; empty where nothing is.
   *
   * @param conditions what the host is like
   * @param reboot whether a reboot is due
   * @param wuauserv the Windows Update service
   * @param ownsService whether this agent may make it startable
   * @param now the time
   */
  public List<HostRefusal> beforeRun(
      Conditions conditions,
      RebootState reboot,
      WuauservState wuauserv,
      boolean ownsService,
      Instant now) {
    List<HostRefusal> refusals = new ArrayList<>();
    if (reboot.required()) {
      refusals.add(new HostRefusal.RebootPending(reboot.reasons()));
    }
    if (wuauserv.start() == ServiceStart.DISABLED && !ownsService) {
      refusals.add(new HostRefusal.ServiceDisabled());
    }
    refusals.addAll(atAnyMoment(conditions, now));
    return refusals;
  }

  /** What is against going on in the middle of a run. */
  public List<HostRefusal> betweenSteps(Conditions conditions, RebootState reboot, Instant now) {
    List<HostRefusal> refusals = new ArrayList<>();
    if (reboot.beforeInstallation()) {
      refusals.add(new HostRefusal.RebootPending(reboot.reasons()));
    }
    refusals.addAll(atAnyMoment(conditions, now));
    return refusals;
  }

  private List<HostRefusal> atAnyMoment(Conditions conditions, Instant now) {
    List<HostRefusal> refusals = new ArrayList<>();
    conditions.otherManager().ifPresent(m -> refusals.add(new HostRefusal.OtherManager(m)));
    if (conditions.installerBusy()) {
      refusals.add(new HostRefusal.InstallerBusy());
    }
    disk("system drive", conditions.systemFreeBytes(), 0).ifPresent(refusals::add);
    if (conditions.power().onBattery() && conditions.power().percent() < limits.batteryPercent()) {
      refusals.add(
          new HostRefusal.BatteryLow(conditions.power().percent(), limits.batteryPercent()));
    }
    clock.refuses(now, conditions.serverDate()).ifPresent(refusals::add);
    gate.refusesHost(now).ifPresent(refusals::add);
    return refusals;
  }

  /**
   * Whether a disk has room for so much more beside its floor.
   *
   * @param place which, for people
   * @param freeBytes how much is free
   * @param moreBytes how much is to come
   */
  public Optional<HostRefusal> disk(String place, long freeBytes, long moreBytes) {
    long needed = limits.diskFloorBytes() + moreBytes;
    return freeBytes < needed
        ? Optional.of(new HostRefusal.DiskFloor(place, freeBytes, needed))
        : Optional.empty();
  }
}
