package io.wua.core.agent.run;

import io.wua.core.agent.AgentEvent;
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
import io.wua.core.agent.run.reboot.RebootHost;
import io.wua.core.agent.run.report.RememberedFiles;
import io.wua.core.agent.run.report.ReportContents;
import io.wua.core.agent.run.report.ReportStatus;
import io.wua.core.agent.run.scan.ScanHost;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.RebootState;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.report.HostReport;
import io.wua.core.report.HostStatus;
import io.wua.core.report.exchange.Delivery;
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

  /** Work that needs the Windows Update service, started for it where it is this agent's. */
  private <T> Outcome<T> working(Work<T> work) throws WuaException {
    return locked(
        (memory, read) -> {
          List<String> warnings = new ArrayList<>();
          Outcome<T> outcome =
              new OwnWindowsUpdate(ports)
                  .during(read.get(WuaKeys.ENABLED), memory, warnings, () -> work.in(memory, read));
          warnings.forEach(w -> ports.listener().happened(new AgentEvent.Warned(w)));
          return outcome;
        });
  }

  /** Scans, and hides what is discarded where this agent owns Windows Update. */
  public Outcome<ScanOutcome> scan(boolean force) throws WuaException {
    return working((memory, read) -> new Outcome.Done<>(scan(memory, read, force)));
  }

  private ScanOutcome scan(KeptMemory memory, Settings read, boolean force) throws WuaException {
    ScanOutcome scan = new ScanHost(ports).scan(memory, read, force);
    List<String> warnings = new ArrayList<>(scan.warnings());
    if (read.get(WuaKeys.ENABLED) == WindowsUpdateOwner.AGENT) {
      warnings.addAll(new HideDiscarded(ports).hide(scan.scan(), memory));
    }
    return new ScanOutcome(scan.scan(), scan.searched(), warnings);
  }

  /** Scans and downloads what is to be installed, over any link. */
  public Outcome<DownloadOutcome> download() throws WuaException {
    return working(
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
    return working(
        (memory, read) ->
            new Outcome.Done<>(new InstallUpdates(ports).install(selection, memory, read)));
  }

  /** Takes updates off the host and holds them. */
  public Outcome<UninstallOutcome> uninstall(List<UpdateId> ids) throws WuaException {
    return working(
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

  /** Makes the host known to its server now, with all that there is to tell. */
  public Outcome<Delivery> register() throws WuaException {
    return locked(
        (memory, read) ->
            new Outcome.Done<>(way().status().register(contents(memory, read, lastScan(memory)))));
  }

  private ReportResult report(KeptMemory memory, Settings read) throws WuaException {
    Optional<HostScan> scan = lastScan(memory);
    return way()
        .status()
        .report(scan.isEmpty() ? Optional.empty() : Optional.of(contents(memory, read, scan)));
  }

  private Reporting way() throws WuaException {
    return reporting.orElseThrow(
        () ->
            new WuaException(
                FailureReason.CONFIGURATION,
                "The agent has no server to report to. Set wapt_server."));
  }

  private HostReport contents(KeptMemory memory, Settings read, Optional<HostScan> scan)
      throws WuaException {
    WindowsUpdateOwner owner = read.get(WuaKeys.ENABLED);
    boolean reboot = ports.installer().rebootState().required();
    String version = ports.conditions().software().agentVersion();
    ReportContents contents = way().contents();
    return scan.isPresent()
        ? contents.of(scan.get(), memory.current(), owner, reboot, version)
        : contents.unscanned(owner, reboot, version);
  }

  /**
   * Does what is due by the schedule, reports it, and takes a step towards a reboot that is due.
   * Without {@code enabled} touches nothing.
   */
  public Outcome<DueOutcome> runDue() throws WuaException {
    if (settings.read().get(WuaKeys.ENABLED) == WindowsUpdateOwner.UNTOUCHED) {
      return Outcome.refused(new HostRefusal.NotEnabled());
    }
    return locked(
        (memory, read) -> {
          Outcome<DueOutcome> outcome = new RunDueWork(ports, spread).run(memory, read);
          if (outcome.found().isEmpty()) {
            return outcome;
          }
          DueOutcome told = reported(outcome.found().get(), memory, read);
          return new Outcome.Done<>(rebooted(told, memory, read));
        });
  }

  /**
   * Installs what is ready, where {@code install_at_shutdown} says so, and reports it. Call it when
   * the host shuts down.
   */
  public Outcome<DueOutcome> runAtShutdown() throws WuaException {
    return locked(
        (memory, read) -> {
          Outcome<DueOutcome> outcome = new RunDueWork(ports, spread).atShutdown(memory, read);
          return outcome.found().isEmpty()
              ? outcome
              : new Outcome.Done<>(reported(outcome.found().get(), memory, read));
        });
  }

  private DueOutcome reported(DueOutcome due, KeptMemory memory, Settings read)
      throws WuaException {
    if (reporting.isEmpty() || !due.didSomething()) {
      return due;
    }
    try {
      return due.reported(report(memory, read));
    } catch (WuaException e) {
      return due.failing(notAborted(e));
    }
  }

  private DueOutcome rebooted(DueOutcome due, KeptMemory memory, Settings read)
      throws WuaException {
    try {
      return due.rebooting(new RebootHost(ports).reboot(memory, read));
    } catch (WuaException e) {
      return due.failing(notAborted(e));
    }
  }

  private static String notAborted(WuaException e) throws WuaException {
    if (e.reason() == FailureReason.ABORTED) {
      throw e;
    }
    return String.valueOf(e.getMessage());
  }
}
