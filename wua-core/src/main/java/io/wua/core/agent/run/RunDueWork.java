package io.wua.core.agent.run;

import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.outcome.DownloadOutcome;
import io.wua.core.agent.outcome.DueOutcome;
import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.agent.outcome.ScanOutcome;
import io.wua.core.agent.run.install.InstallUpdates;
import io.wua.core.agent.run.scan.ScanHost;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.install.plan.RefusedUpdate;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.refusal.Refusal;
import io.wua.core.schedule.HostSpread;
import io.wua.core.schedule.RecurrentWork;
import io.wua.core.schedule.timing.HostSchedule;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.reading.SettingsSchedule;
import io.wua.core.settings.value.WindowsUpdateOwner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Does what is due by the schedule of the settings: scan and download, then install. The kinds of
 * work are independent: one that fails keeps the other neither from running nor from being due.
 * Work that failed is tried again after 5, 30 and then every 120 minutes, and work that was refused
 * stays due. Where updates wait for a window it stays due too, or the window could be missed. After
 * a reboot for which an installation waited the host is scanned, whatever the schedule.
 */
public final class RunDueWork {
  private final AgentPorts ports;
  private final Optional<HostSpread> spread;

  /**
   * Works with these ports.
   *
   * @param ports what it needs of the world
   * @param spread how the host is spread over the fleet
   */
  public RunDueWork(AgentPorts ports, Optional<HostSpread> spread) {
    this.ports = ports;
    this.spread = spread;
  }

  /**
   * Does what is due. The report is left empty: it belongs to whoever runs this.
   *
   * @param memory what the agent remembers
   * @param settings the schedule, and who owns Windows Update
   * @throws WuaException where the host cannot be asked, the memory cannot be saved, or somebody
   *     asked to stop
   */
  public Outcome<DueOutcome> run(KeptMemory memory, Settings settings) throws WuaException {
    WindowsUpdateOwner owner = settings.get(WuaKeys.ENABLED);
    if (owner != WindowsUpdateOwner.AGENT) {
      new OwnWindowsUpdate(ports).own(owner, memory);
      return Outcome.refused(new HostRefusal.NotEnabled());
    }
    Conditions conditions = ports.conditions().current();
    memory.change(m -> m.host(host -> host.toldDate(conditions.serverDate())));
    Instant now = ports.clock().instant();
    HostSchedule schedule = SettingsSchedule.read(settings, spread);
    WhatIsDue what = new WhatIsDue(ports, memory, schedule);
    Optional<HostRefusal> early = what.tooEarly(conditions.boot(), now);
    if (early.isPresent()) {
      return Outcome.refused(early.get());
    }
    Due due = new Due(memory, settings, what);
    Set<RecurrentWork> works = what.works(now);
    boolean scan = what.isScanAfterReboot(conditions.boot(), now);
    if (scan || !works.isEmpty()) {
      new OwnWindowsUpdate(ports)
          .during(
              owner,
              memory,
              due.problems,
              () -> {
                work(works, scan, due);
                return due;
              });
    }
    return new Outcome.Done<>(outcome(due));
  }

  private DueOutcome outcome(Due due) {
    return new DueOutcome(
        due.scan,
        due.download,
        due.install,
        Optional.empty(),
        Optional.empty(),
        due.problems,
        due.what.next(ports.clock().instant()));
  }

  /**
   * Installs what is ready, because the host shuts down: whatever the schedule of installs, and
   * without a stamp in it. All else that is against an install still is.
   *
   * @throws WuaException as {@link #run}
   */
  public Outcome<DueOutcome> atShutdown(KeptMemory memory, Settings settings) throws WuaException {
    WindowsUpdateOwner owner = settings.get(WuaKeys.ENABLED);
    HostSchedule schedule = SettingsSchedule.read(settings, spread);
    if (owner != WindowsUpdateOwner.AGENT) {
      return Outcome.refused(new HostRefusal.NotEnabled());
    }
    if (!schedule.installAtShutdown()) {
      return Outcome.refused(new HostRefusal.NotAtShutdown());
    }
    Due due = new Due(memory, settings, new WhatIsDue(ports, memory, schedule));
    new OwnWindowsUpdate(ports)
        .during(
            owner,
            memory,
            due.problems,
            () -> guarded(RecurrentWork.INSTALL, due, () -> install(due)));
    return new Outcome.Done<>(outcome(due));
  }

  private void work(Set<RecurrentWork> works, boolean scan, Due due) throws WuaException {
    if (scan && !works.contains(RecurrentWork.DOWNLOAD)) {
      guarded(RecurrentWork.DOWNLOAD, due, () -> scan(due));
    }
    for (RecurrentWork work : works) {
      attempt(work, due);
    }
  }

  private void attempt(RecurrentWork work, Due due) throws WuaException {
    boolean ran =
        guarded(
            work,
            due,
            () ->
                switch (work) {
                  case DOWNLOAD -> download(due);
                  case INSTALL -> install(due);
                });
    if (ran) {
      Instant now = ports.clock().instant();
      due.memory.change(m -> m.work(w -> w.ran(work, now)));
    }
  }

  @FunctionalInterface
  private interface Attempt {
    boolean ran() throws WuaException;
  }

  private boolean guarded(RecurrentWork work, Due due, Attempt attempt) throws WuaException {
    try {
      return attempt.ran();
    } catch (WuaException e) {
      if (e.reason() == FailureReason.ABORTED) {
        throw e;
      }
      due.problems.add(String.valueOf(e.getMessage()));
      fail(work, due);
      return false;
    }
  }

  private void fail(RecurrentWork work, Due due) throws WuaException {
    Instant now = ports.clock().instant();
    due.memory.change(m -> m.work(w -> w.failed(work, now)));
  }

  private boolean scan(Due due) throws WuaException {
    ScanOutcome scan = new ScanHost(ports).scan(due.memory, due.settings, false);
    due.scan = Optional.of(scan);
    due.problems.addAll(new HideDiscarded(ports).hide(scan.scan(), due.memory));
    return true;
  }

  private boolean download(Due due) throws WuaException {
    scan(due);
    DownloadOutcome download =
        new DownloadUpdates(ports)
            .download(due.memory, due.scan.orElseThrow().scan(), due.settings.get(WuaKeys.METERED));
    due.download = Optional.of(download);
    if (download.host().isEmpty() && download.problems().isEmpty()) {
      return true;
    }
    due.problems.addAll(download.problems());
    fail(RecurrentWork.DOWNLOAD, due);
    return false;
  }

  private boolean install(Due due) throws WuaException {
    InstallOutcome install =
        new InstallUpdates(ports).install(InstallSelection.allowed(), due.memory, due.settings);
    due.install = Optional.of(install);
    due.problems.addAll(install.warnings());
    Optional<Instant> opening = opening(install);
    if (opening.isPresent()) {
      Instant latest = ports.clock().instant().plus(WhatIsDue.LONGEST_WAIT);
      Instant until = opening.get().isBefore(latest) ? opening.get() : latest;
      due.memory.change(m -> m.work(w -> w.waiting(RecurrentWork.INSTALL, until)));
      return false;
    }
    return install.plan().isRunnable() && install.stoppedBy().isEmpty();
  }

  /** When the first of the updates that wait for a window may be installed. */
  private static Optional<Instant> opening(InstallOutcome install) {
    return Stream.concat(install.plan().refused().stream(), install.refusedLater().stream())
        .map(RefusedUpdate::refusal)
        .filter(HostRefusal.OutsideWindow.class::isInstance)
        .map(Refusal::until)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private static final class Due {
    final KeptMemory memory;
    final Settings settings;
    final WhatIsDue what;
    final List<String> problems = new ArrayList<>();
    Optional<ScanOutcome> scan = Optional.empty();
    Optional<DownloadOutcome> download = Optional.empty();
    Optional<InstallOutcome> install = Optional.empty();

    Due(KeptMemory memory, Settings settings, WhatIsDue what) {
      this.memory = memory;
      this.settings = settings;
      this.what = what;
    }
  }
}
