package io.wua.core.agent.run;

import io.wua.core.agent.condition.Boot;
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
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.refusal.HostRefusal.ClockUntrusted;
import io.wua.core.install.rule.RetryDelays;
import io.wua.core.schedule.HostSpread;
import io.wua.core.schedule.RecurrentWork;
import io.wua.core.schedule.Schedule;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.WindowsUpdateOwner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Does what is due by the schedule of the settings: scan and download, then install. The kinds of
 * work are independent: one that fails keeps the other neither from running nor from being due.
 * Work that failed is tried again after 5, 30 and then every 120 minutes, and work that was refused
 * stays due.
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
    Optional<HostRefusal> early = tooEarly(memory, settings, conditions.boot(), now);
    if (early.isPresent()) {
      return Outcome.refused(early.get());
    }
    Due due = new Due(memory, settings, schedule(settings));
    Set<RecurrentWork> works =
        new TreeSet<>(due.schedule.due(memory.current().work().stamps(), now));
    works.removeIf(work -> isPausing(memory, work, now));
    if (!works.isEmpty()) {
      due.problems.addAll(new OwnWindowsUpdate(ports).own(owner, memory));
    }
    for (RecurrentWork work : works) {
      attempt(work, due);
    }
    return new Outcome.Done<>(
        new DueOutcome(
            due.scan, due.download, due.install, Optional.empty(), due.problems, next(due)));
  }

  private Optional<HostRefusal> tooEarly(
      KeptMemory memory, Settings settings, Boot boot, Instant now) {
    Optional<ClockUntrusted> clock =
        ports.clockTrust().refuses(now, memory.current().host().serverDate());
    if (clock.isPresent()) {
      return Optional.of(clock.get());
    }
    return settings
        .get(WuaKeys.POSTBOOT_DELAY)
        .map(boot.at()::plus)
        .filter(over -> !boot.at().isAfter(now) && now.isBefore(over))
        .map(HostRefusal.JustBooted::new);
  }

  private Schedule schedule(Settings settings) {
    return new Schedule(
        settings.get(WuaKeys.DOWNLOAD_SCHEDULING),
        settings.get(WuaKeys.INSTALL_SCHEDULING),
        spread);
  }

  /** Whether that work failed and waits for another try. A failure in the future counts nothing. */
  private static boolean isPausing(KeptMemory memory, RecurrentWork work, Instant now) {
    return Optional.ofNullable(memory.current().work().failures().get(work))
        .filter(failure -> !failure.at().isAfter(now))
        .filter(failure -> now.isBefore(failure.at().plus(RetryDelays.after(failure.count()))))
        .isPresent();
  }

  private void attempt(RecurrentWork work, Due due) throws WuaException {
    boolean ran;
    try {
      ran =
          switch (work) {
            case DOWNLOAD -> download(due);
            case INSTALL -> install(due);
          };
    } catch (WuaException e) {
      if (e.reason() == FailureReason.ABORTED) {
        throw e;
      }
      due.problems.add(String.valueOf(e.getMessage()));
      fail(work, due);
      return;
    }
    if (ran) {
      Instant now = ports.clock().instant();
      due.memory.change(m -> m.work(w -> w.ran(work, now)));
    }
  }

  private void fail(RecurrentWork work, Due due) throws WuaException {
    Instant now = ports.clock().instant();
    due.memory.change(m -> m.work(w -> w.failed(work, now)));
  }

  private boolean download(Due due) throws WuaException {
    ScanOutcome scan = new ScanHost(ports).scan(due.memory, due.settings, false);
    due.scan = Optional.of(scan);
    due.problems.addAll(new HideDiscarded(ports).hide(scan.scan(), due.memory));
    DownloadOutcome download =
        new DownloadUpdates(ports)
            .download(due.memory, scan.scan(), due.settings.get(WuaKeys.METERED));
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
    return install.plan().isRunnable() && install.stoppedBy().isEmpty();
  }

  private Map<RecurrentWork, Instant> next(Due due) {
    Map<RecurrentWork, Instant> next = new EnumMap<>(RecurrentWork.class);
    for (RecurrentWork work : RecurrentWork.values()) {
      due.schedule
          .nextDue(work, due.memory.current().work().stamps(), ports.clock().instant())
          .ifPresent(at -> next.put(work, at));
    }
    return next;
  }

  private static final class Due {
    final KeptMemory memory;
    final Settings settings;
    final Schedule schedule;
    final List<String> problems = new ArrayList<>();
    Optional<ScanOutcome> scan = Optional.empty();
    Optional<DownloadOutcome> download = Optional.empty();
    Optional<InstallOutcome> install = Optional.empty();

    Due(KeptMemory memory, Settings settings, Schedule schedule) {
      this.memory = memory;
      this.settings = settings;
      this.schedule = schedule;
    }
  }
}
