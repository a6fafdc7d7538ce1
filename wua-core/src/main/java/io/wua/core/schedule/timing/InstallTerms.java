package io.wua.core.schedule.timing;

import io.wua.core.schedule.timing.InstallTiming.Ground;
import io.wua.core.schedule.timing.InstallTiming.May;
import io.wua.core.schedule.timing.InstallTiming.OutsideWindow;
import io.wua.core.schedule.window.MaintenanceWindows;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides when updates may be installed. Only windows yield to the deadline: what is forbidden,
 * delayed, paused, or without disk space or power stays so, and is decided elsewhere.
 *
 * @param windows when installs may begin
 * @param deadline how long after it became ripe an update still waits for a window; empty for as
 *     long as it takes
 */
public record InstallTerms(MaintenanceWindows windows, Optional<Duration> deadline) {
  /** Refuses a deadline that is not above nothing. */
  public InstallTerms {
    Objects.requireNonNull(windows, "windows");
    Terms.requireAboveNothing(deadline);
  }

  /** Any time. */
  public static InstallTerms anyTime() {
    return new InstallTerms(MaintenanceWindows.always(), Optional.empty());
  }

  /**
   * Decides on one update.
   *
   * @param ripeSince since when this host may install it: allowed, and its delay over
   * @param zone the zone of this host
   */
  public InstallTiming at(Instant ripeSince, Instant now, ZoneId zone) {
    if (windows.isOpen(now, zone)) {
      return new May(windows.isAlways() ? Ground.NO_WINDOWS : Ground.IN_WINDOW);
    }
    Optional<Instant> last = deadline.map(ripeSince::plus);
    if (Terms.isPast(last, now)) {
      return new May(Ground.PAST_DEADLINE);
    }
    return new OutsideWindow(Terms.earlier(Terms.opening(windows, now, zone), last));
  }
}
