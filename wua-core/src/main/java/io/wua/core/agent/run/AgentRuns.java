package io.wua.core.agent.run;

import io.wua.core.agent.AgentState;
import io.wua.core.agent.HostScan;
import io.wua.core.agent.RunLock;
import io.wua.core.agent.ScanCache;
import io.wua.core.agent.outcome.AgentStatus;
import io.wua.core.agent.outcome.DownloadOutcome;
import io.wua.core.agent.outcome.DueOutcome;
import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.agent.outcome.ReportResult;
import io.wua.core.agent.outcome.ScanOutcome;
import io.wua.core.agent.outcome.UninstallOutcome;
import io.wua.core.agent.run.install.InstallUpdates;
import io.wua.core.agent.run.install.UninstallUpdates;
import io.wua.core.agent.run.report.RememberedFiles;
import io.wua.core.agent.run.report.ReportContents;
import io.wua.core.agent.run.report.ReportStatus;
import io.wua.core.agent.run.scan.ScanHost;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.RebootState;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.report.HostStatus;
import io.wua.core.schedule.HostSpread;
import io.wua.core.settings.Settings;
import io.wua.core.settings.SettingsSource;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.WindowsUpdateOwner;
import io.wua.core.update.UpdateId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The verbs of an agent, each one run: takes the lock of the host, reads settings and memory anew,
 * does its work and gives the lock back. Holds nothing between runs; safe for several threads, of
 * which one at a time gets the lock.
 */
public final class AgentRuns {
  private final AgentPorts ports;
  private final AgentState state;
  private final RunLock lock;
  private final SettingsSource settings;
  private final Optional<Reporting> reporting;
  private final Optional<HostSpread> spread;

  /**
   * Puts the verbs together.
   *
   * @param ports what the work needs of the world
   * @param state where the memory is kept
   * @param lock one run at a time
   * @param settings read anew at each run
   * @param reporting the way to a server, where there is one
   * @param spread how the host is spread over the fleet
   */
  public AgentRuns(
      AgentPorts ports,
      AgentState state,
      RunLock lock,
      SettingsSource settings,
      Optional<Reporting> reporting,
      Optional<HostSpread> spread) {
    this.ports = ports;
    this.state = Objects.requireNonNull(state, "state");
    this.lock = Objects.requireNonNull(lock, "lock");
    this.settings = Objects.requireNonNull(settings, "settings");
    this.reporting = reporting;
    this.spread = spread;
  }

  /**
   * The way to a server.
   *
   * @param contents what is reported
   * @param status who sends it
   */
  public record Reporting(ReportContents contents, ReportStatus status) {}

  @FunctionalInterface
  private interface Work<T> {
    Outcome<T> in(KeptMemory memory, Settings settings) throws WuaException;
  }

  private <T> Outcome<T> locked(Work<T> work) throws WuaException {
    Settings read = settings.read();
    Optional<RunLock.Held> held = lock.tryAcquire();
    if (held.isEmpty()) {
      return Outcome.refused(new HostRefusal.AnotherRunActive());
    }
    try (RunLock.Held holding = held.get()) {
      Objects.requireNonNull(holding, "lock");
      return work.in(KeptMemory.load(state), read);
    }
  }

  /** Scans, and hides what is discarded where this agent owns Windows Update. */
  public Outcome<ScanOutcome> scan(boolean force) throws WuaException {
    return locked((memory, read) -> new Outcome.Done<>(scan(memory, read, force)));
  }

  private ScanOutcome scan(KeptMemory memory, Settings read, boolean force) throws WuaException {
    WindowsUpdateOwner owner = read.get(WuaKeys.ENABLED);
    List<String> warnings = new ArrayList<>(new OwnWindowsUpdate(ports).own(owner, memory));
    ScanOutcome scan = new ScanHost(ports).scan(memory, read, force);
    warnings.addAll(scan.warnings());
    if (owner == WindowsUpdateOwner.AGENT) {
      warnings.addAll(new HideDiscarded(ports).hide(scan.scan(), memory));
    }
    return new ScanOutcome(scan.scan(), scan.searched(), warnings);
  }

  /** Scans and downloads what is to be installed, over any link. */
  public Outcome<DownloadOutcome> download() throws WuaException {
    return locked(
        (memory, read) -> {
          HostScan scan = scan(memory, read, false).scan();
          return new Outcome.Done<>(new DownloadUpdates(ports).download(memory, scan, true));
        });
  }

  /** Installs what is selected; a dry run makes the plan alone, changes nothing, needs no lock. */
  public Outcome<InstallOutcome> install(InstallSelection selection, boolean dryRun)
      throws WuaException {
    if (dryRun) {
      KeptMemory memory = KeptMemory.forDryRun(state);
      return new Outcome.Done<>(
          new InstallUpdates(ports).install(selection, memory, settings.read()));
    }
    return locked(
        (memory, read) -> {
          new OwnWindowsUpdate(ports).own(read.get(WuaKeys.ENABLED), memory);
          return new Outcome.Done<>(new InstallUpdates(ports).install(selection, memory, read));
        });
  }

  /** Takes updates off the host and holds them. */
  public Outcome<UninstallOutcome> uninstall(List<UpdateId> ids) throws WuaException {
    return locked(
        (memory, read) -> {
          RebootState reboot = ports.installer().rebootState();
          return reboot.required()
              ? Outcome.refused(new HostRefusal.RebootPending(reboot.reasons()))
              : new Outcome.Done<>(
                  new UninstallUpdates(ports).uninstall(List.copyOf(ids), memory, read));
        });
  }

  /** Lifts the hold of an update and forgets how its tries ended. */
  public Outcome<UUID> lift(UUID update) throws WuaException {
    return locked(
        (memory, read) -> {
          memory.change(m -> m.updates(u -> u.lift(update)));
          return new Outcome.Done<>(update);
        });
  }

  /** How the host stands; searches nothing, changes nothing, needs no lock. */
  public AgentStatus status() throws WuaException {
    KeptMemory memory = KeptMemory.forDryRun(state);
    Optional<HostScan> scan = lastScan(memory);
    RememberedFiles files = new RememberedFiles(memory.current().updates());
    return new AgentStatus(
        scan.map(known -> HostStatus.atRest(known.offers(), files)),
        scan,
        memory.current(),
        ports.installer().rebootState().required());
  }

  private Optional<HostScan> lastScan(KeptMemory memory) throws WuaException {
    Optional<ScanCache.Kept> kept = new KeptSearch(ports.cache()).of(memory);
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(new ScanHost(ports).decideAgain(kept.get().result(), memory));
  }

  /** Reports how the host stands, and all that still waits. */
  public Outcome<ReportResult> report() throws WuaException {
    return locked((memory, read) -> new Outcome.Done<>(report(memory, read)));
  }

  private ReportResult report(KeptMemory memory, Settings read) throws WuaException {
    Reporting way =
        reporting.orElseThrow(
            () ->
                new WuaException(
                    FailureReason.CONFIGURATION,
                    "The agent has no server to report to. Set wapt_server."));
    Optional<HostScan> scan = lastScan(memory);
    if (scan.isEmpty()) {
      return way.status().report(Optional.empty());
    }
    return way.status()
        .report(
            Optional.of(
                way.contents()
                    .of(
                        scan.get(),
                        memory.current(),
                        read.get(WuaKeys.ENABLED),
                        ports.installer().rebootState().required(),
                        ports.conditions().software().agentVersion())));
  }

  /** Does what is due by the schedule, and reports it. Without {@code enabled} touches nothing. */
  public Outcome<DueOutcome> runDue() throws WuaException {
    if (settings.read().get(WuaKeys.ENABLED) == WindowsUpdateOwner.UNTOUCHED) {
      return Outcome.refused(new HostRefusal.NotEnabled());
    }
    return locked(
        (memory, read) -> {
          Outcome<DueOutcome> outcome = new RunDueWork(ports, spread).run(memory, read);
          if (outcome.found().filter(DueOutcome::didSomething).isEmpty() || reporting.isEmpty()) {
            return outcome;
          }
          return new Outcome.Done<>(outcome.found().get().reported(report(memory, read)));
        });
  }
}
