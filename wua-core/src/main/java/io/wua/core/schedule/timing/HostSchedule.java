package io.wua.core.schedule.timing;

import io.wua.core.schedule.RecurrentWork;
import io.wua.core.schedule.Schedule;
import io.wua.core.schedule.Stamps;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All that the settings of one host say of time: what runs by itself, how often, and when installs
 * and restarts may happen.
 *
 * <p>Work that was missed while the host was off, asleep or quiet after its boot is done once, at
 * the next chance: what counts is the last run, never how many times have passed since.
 *
 * @param enabled whether anything runs by itself
 * @param recurrence how often
 * @param bootQuiet when nothing runs after a boot
 * @param install when installs may happen
 * @param reboot when restarts may happen
 * @param installAtShutdown whether what is pending is installed when the host shuts down
 */
public record HostSchedule(
    boolean enabled,
    Schedule recurrence,
    BootQuiet bootQuiet,
    InstallTerms install,
    RebootTerms reboot,
    boolean installAtShutdown) {
  /** Refuses nulls. */
  public HostSchedule {
    Objects.requireNonNull(recurrence, "recurrence");
    Objects.requireNonNull(bootQuiet, "bootQuiet");
    Objects.requireNonNull(install, "install");
    Objects.requireNonNull(reboot, "reboot");
  }

  /**
   * The work that is due, scan and download first.
   *
   * <p>Installing is due whatever the windows: each update has a deadline of its own, so each is
   * asked for by {@link InstallTerms}. An install run in which every update waits for a window is
   * no run: it leaves the stamp as it was, or the next opening could be missed by a whole period.
   *
   * @param booted when this host started, empty where that is unknown
   */
  public Set<RecurrentWork> due(Stamps stamps, Optional<Instant> booted, Instant now) {
    boolean quiet = booted.filter(start -> isQuiet(start, now)).isPresent();
    return enabled && !quiet ? recurrence.due(stamps, now) : Set.of();
  }

  /**
   * When that work is due next if the host stays on; empty where it never is.
   *
   * @param booted when this host started, empty where that is unknown
   */
  public Optional<Instant> nextDue(
      RecurrentWork work, Stamps stamps, Optional<Instant> booted, Instant now) {
    if (!enabled) {
      return Optional.empty();
    }
    Instant free =
        booted.filter(start -> isQuiet(start, now)).map(bootQuiet::endsFor).orElse(Instant.MIN);
    return recurrence.nextDue(work, stamps, now).map(due -> due.isAfter(free) ? due : free);
  }

  /** A boot later than now shows that the clock was set back, and says nothing. */
  private boolean isQuiet(Instant booted, Instant now) {
    return !booted.isAfter(now) && now.isBefore(bootQuiet.endsFor(booted));
  }
}
