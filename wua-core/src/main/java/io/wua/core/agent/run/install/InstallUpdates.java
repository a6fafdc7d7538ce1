package io.wua.core.agent.run.install;

import io.wua.core.agent.AgentEvent;
import io.wua.core.agent.HostScan;
import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.agent.outcome.InstalledUpdate;
import io.wua.core.agent.run.AgentPorts;
import io.wua.core.agent.run.KeptMemory;
import io.wua.core.agent.run.scan.ScanHost;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallEnd;
import io.wua.core.install.InstallResult;
import io.wua.core.install.plan.InstallPlan;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.install.plan.InstallStep;
import io.wua.core.install.plan.RefusedUpdate;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.refusal.Refusal;
import io.wua.core.install.refusal.UpdateRefusal;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.WindowsUpdateOwner;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Installs updates one at a time, as the plan says. Just before each the host, the rules and the
 * gate are asked anew: what is forbidden or paused meanwhile is not started. Scans afterwards.
 */
public final class InstallUpdates {
  private final AgentPorts ports;
  private final ScanHost scanHost;
  private final PrepareInstallation prepare;
  private final InstallOne installOne;

  /** Installs with these ports. */
  public InstallUpdates(AgentPorts ports) {
    this.ports = ports;
    this.scanHost = new ScanHost(ports);
    this.prepare = new PrepareInstallation(ports);
    this.installOne = new InstallOne(ports);
  }

  /**
   * Installs what is selected. A host that is against it is not scanned at all, but for a dry run.
   *
   * @param selection what
   * @param memory what the agent remembers; of a dry run, the plan alone is made
   * @param settings what to search for, and who owns Windows Update
   * @throws WuaException where the host, the source or the rules fail, the memory cannot be saved,
   *     or somebody asked to stop
   */
  public InstallOutcome install(InstallSelection selection, KeptMemory memory, Settings settings)
      throws WuaException {
    WindowsUpdateOwner owner = settings.get(WuaKeys.ENABLED);
    List<HostRefusal> host =
        memory.isSaving() ? prepare.hostRefusals(memory.current(), owner) : List.of();
    if (!host.isEmpty()) {
      host.forEach(this::tellStopped);
      return InstallOutcome.planned(new InstallPlan(List.of(), List.of(), host, List.of()));
    }
    HostScan scan = scanHost.scan(memory, settings, false).scan();
    InstallPlan plan = prepare.prepare(selection, scan, memory.current(), owner);
    plan.host().forEach(this::tellStopped);
    plan.refused().forEach(each -> tellRefused(each.update(), each.refusal()));
    if (!memory.isSaving() || !plan.isRunnable() || plan.steps().isEmpty()) {
      return InstallOutcome.planned(plan);
    }
    Run run = new Run();
    for (InstallStep step : plan.steps()) {
      if (run.stoppedBy.isEmpty()) {
        next(step, scan, memory, run);
      }
    }
    Optional<HostScan> after =
        run.done.isEmpty() ? Optional.empty() : scanAfterwards(memory, settings, run.warnings);
    return new InstallOutcome(plan, run.done, run.refused, run.stoppedBy, after, run.warnings);
  }

  private void next(InstallStep step, HostScan scan, KeptMemory memory, Run run)
      throws WuaException {
    Update update = step.offered().update();
    if (run.alone.isPresent()) {
      refuse(run, update, new UpdateRefusal.ExclusiveUpdate(run.alone.get().id()));
      return;
    }
    HostScan again = scanHost.decideAgain(scan.scan(), memory);
    InstallSelection one = InstallSelection.named(Set.of(UpdateRef.exactly(update.id())), Set.of());
    InstallPlan now = prepare.prepareNext(one, again, memory.current());
    if (!now.isRunnable()) {
      run.stoppedBy.addAll(now.host());
      now.host().forEach(this::tellStopped);
      return;
    }
    Optional<InstallStep> current = now.step(update.id());
    if (current.isEmpty()) {
      now.refused().stream()
          .filter(each -> each.update().id().equals(update.id()))
          .forEach(each -> refuse(run, update, each.refusal()));
      return;
    }
    InstallResult result = installOne.install(current.get(), memory);
    run.done.add(new InstalledUpdate(update.id(), result));
    if (result.end() == InstallEnd.HUNG) {
      HostRefusal busy = new HostRefusal.InstallerBusy();
      run.stoppedBy.add(busy);
      tellStopped(busy);
    }
    if (step.exclusive() && result.rebootRequired()) {
      run.alone = Optional.of(update);
    }
  }

  private Optional<HostScan> scanAfterwards(
      KeptMemory memory, Settings settings, List<String> warnings) throws WuaException {
    try {
      return Optional.of(scanHost.scan(memory, settings, true).scan());
    } catch (WuaException e) {
      if (e.reason() == FailureReason.ABORTED) {
        throw e;
      }
      warnings.add("The scan after the installation failed: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void refuse(Run run, Update update, Refusal refusal) {
    run.refused.add(new RefusedUpdate(update, refusal));
    tellRefused(update, refusal);
  }

  private void tellRefused(Update update, Refusal refusal) {
    ports.listener().happened(new AgentEvent.UpdateRefused(update.id(), refusal));
  }

  private void tellStopped(HostRefusal refusal) {
    ports.listener().happened(new AgentEvent.RunRefused(refusal));
  }

  private static final class Run {
    final List<InstalledUpdate> done = new ArrayList<>();
    final List<RefusedUpdate> refused = new ArrayList<>();
    final List<HostRefusal> stoppedBy = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    Optional<Update> alone = Optional.empty();
  }
}
