package io.wua.testkit.fleet;

import io.wua.core.agent.HostConditions;
import io.wua.core.agent.condition.Boot;
import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.condition.Power;
import io.wua.core.agent.condition.SoftwareMarks;
import io.wua.core.install.InstallEnd;
import io.wua.core.install.InstallProgress;
import io.wua.core.install.InstallResult;
import io.wua.core.install.InstallTraits;
import io.wua.core.install.InstalledRecord;
import io.wua.core.install.RebootState;
import io.wua.core.install.StagedUpdate;
import io.wua.core.install.UpdateInstaller;
import io.wua.core.install.WuauservControl;
import io.wua.core.install.WuauservState;
import io.wua.core.update.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** The Windows of one host, in memory, whose whole state can be kept and put back. */
final class MemoryWindows implements UpdateInstaller, HostConditions, WuauservControl {
  private static final long ROOM = 100L << 30;

  /** All that goes back in time with a virtual machine. */
  record Machine(
      Set<UpdateId> installed,
      Set<UpdateId> pending,
      Boot boot,
      WuauservState service,
      List<InstalledRecord> history) {
    Machine {
      installed = new TreeSet<>(installed);
      pending = new TreeSet<>(pending);
      history = new ArrayList<>(history);
    }

    Machine copy() {
      return new Machine(installed, pending, boot, service, history);
    }
  }

  Machine machine;
  boolean onBattery;
  boolean metered;
  boolean diskFull;
  private final String name;
  private final java.util.function.Supplier<Instant> now;
  private final BiFunction<MemoryWindows, UpdateId, InstallResult> installing;
  private int boots;

  MemoryWindows(
      String name,
      java.util.function.Supplier<Instant> now,
      BiFunction<MemoryWindows, UpdateId, InstallResult> installing) {
    this.name = name;
    this.now = now;
    this.installing = installing;
    this.machine =
        new Machine(
            Set.of(),
            Set.of(),
            new Boot(name + " boot 0", now.get()),
            new WuauservState(WuauservState.ServiceStart.MANUAL, false, Optional.of(4)),
            List.of());
  }

  void reboot() {
    machine.installed().addAll(machine.pending());
    machine =
        new Machine(
            machine.installed(),
            Set.of(),
            new Boot(name + " boot " + ++boots, now.get()),
            machine.service(),
            machine.history());
  }

  boolean has(UpdateId id) {
    return machine.installed().contains(id) || machine.pending().contains(id);
  }

  @Override
  public InstallTraits traits(UpdateId id) {
    return InstallTraits.plain();
  }

  @Override
  public void stage(StagedUpdate update) {}

  @Override
  public InstallResult install(UpdateId id, Duration limit, InstallProgress progress) {
    InstallResult result = installing.apply(this, id);
    if (result.end().isSuccess()) {
      (result.rebootRequired() ? machine.pending() : machine.installed()).add(id);
    }
    machine
        .history()
        .add(new InstalledRecord(id, now.get(), false, result.end(), result.hresult()));
    return result;
  }

  @Override
  public InstallResult uninstall(UpdateId id) {
    machine.installed().remove(id);
    machine.history().add(new InstalledRecord(id, now.get(), true, InstallEnd.SUCCEEDED, 0));
    return InstallResult.succeeded();
  }

  @Override
  public void hide(UpdateId id, boolean hidden) {}

  @Override
  public List<InstalledRecord> history() {
    return List.copyOf(machine.history());
  }

  @Override
  public RebootState rebootState() {
    return machine.pending().isEmpty() ? RebootState.none() : RebootState.due("updates");
  }

  @Override
  public boolean isAtWork(UpdateId id) {
    return false;
  }

  @Override
  public Conditions current() {
    return new Conditions(
        machine.boot(),
        "10.0.19045.1",
        diskFull ? 1 : ROOM,
        diskFull ? 1 : ROOM,
        onBattery ? Power.battery(20) : Power.mains(),
        metered,
        false,
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public SoftwareMarks software() {
    return new SoftwareMarks("10.0", String.valueOf(machine.installed().hashCode()), "");
  }

  @Override
  public WuauservState state() {
    return machine.service();
  }

  @Override
  public void takeOver() {
    giveBack(
        new WuauservState(machine.service().start(), machine.service().running(), Optional.of(1)));
  }

  @Override
  public void start() {
    giveBack(
        new WuauservState(
            WuauservState.ServiceStart.MANUAL, true, machine.service().automaticUpdates()));
  }

  @Override
  public void stop() {
    giveBack(
        new WuauservState(
            WuauservState.ServiceStart.DISABLED, false, machine.service().automaticUpdates()));
  }

  @Override
  public void giveBack(WuauservState before) {
    machine =
        new Machine(
            machine.installed(), machine.pending(), machine.boot(), before, machine.history());
  }
}
