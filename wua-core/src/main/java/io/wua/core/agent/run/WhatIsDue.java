package io.wua.core.agent.run;

import io.wua.core.agent.condition.Boot;
import io.wua.core.agent.memory.UpdateMemory;
import io.wua.core.agent.memory.WorkMemory;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.refusal.HostRefusal.ClockUntrusted;
import io.wua.core.install.rule.RetryDelays;
import io.wua.core.schedule.RecurrentWork;
import io.wua.core.schedule.timing.HostSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells what is due on a host, by its schedule and by what is remembered of earlier runs. */
final class WhatIsDue {
  /** A window may be moved meanwhile, so nobody waits for its opening without looking again. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final AgentPorts ports;
  private final KeptMemory memory;
  private final HostSchedule schedule;

  WhatIsDue(AgentPorts ports, KeptMemory memory, HostSchedule schedule) {
    this.ports = ports;
    this.memory = memory;
    this.schedule = schedule;
  }

  /** Why nothing at all is due yet. */
  Optional<HostRefusal> tooEarly(Boot boot, Instant now) {
    Optional<ClockUntrusted> clock =
        ports.clockTrust().refuses(now, memory.current().host().serverDate());
    if (clock.isPresent()) {
      return Optional.of(clock.get());
    }
    return Optional.of(schedule.bootQuiet().endsFor(boot.at()))
        .filter(over -> !boot.at().isAfter(now) && now.isBefore(over))
        .map(HostRefusal.JustBooted::new);
  }

  /** The kinds of work that are due and may be tried now, downloads first. */
  Set<RecurrentWork> works(Instant now) {
    Set<RecurrentWork> works =
        new TreeSet<>(schedule.recurrence().due(memory.current().work().stamps(), now));
    works.removeIf(work -> isPausing(work, now));
    return works;
  }

  /** Whether the host is to be scanned because of a reboot. */
  boolean isScanAfterReboot(Boot boot, Instant now) {
    return isRebooted(boot) && !isPausing(RecurrentWork.DOWNLOAD, now);
  }

  /** Whether the host rebooted after an installation that waited for that. */
  private boolean isRebooted(Boot boot) {
    return memory
        .current()
        .host()
        .lastSearch()
        .map(search -> search.fingerprint().bootId())
        .filter(before -> !before.equals(boot.id()))
        .filter(before -> waited(before))
        .isPresent();
  }

  private boolean waited(String bootId) {
    return memory.current().updates().each().values().stream()
        .map(UpdateMemory::last)
        .flatMap(Optional::stream)
        .anyMatch(last -> last.rebootRequired() && last.bootId().equals(bootId));
  }

  /**
   * Whether that work failed and waits for another try, or found nothing that it may do yet. What
   * the clock tells of the future counts for nothing.
   */
  private boolean isPausing(RecurrentWork work, Instant now) {
    WorkMemory known = memory.current().work();
    return Optional.ofNullable(known.failures().get(work))
            .filter(failure -> !failure.at().isAfter(now))
            .filter(failure -> now.isBefore(failure.at().plus(RetryDelays.after(failure.count()))))
            .isPresent()
        || Optional.ofNullable(known.waits().get(work))
            .filter(until -> now.isBefore(until) && !until.isAfter(now.plus(LONGEST_WAIT)))
            .isPresent();
  }

  /** When each kind of work is due next, where it has a period. */
  Map<RecurrentWork, Instant> next(Instant now) {
    Map<RecurrentWork, Instant> next = new EnumMap<>(RecurrentWork.class);
    for (RecurrentWork work : RecurrentWork.values()) {
      schedule
          .recurrence()
          .nextDue(work, memory.current().work().stamps(), now)
          .ifPresent(at -> next.put(work, at));
    }
    return next;
  }
}
