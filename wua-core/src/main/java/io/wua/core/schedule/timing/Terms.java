package io.wua.core.schedule.timing;

import io.wua.core.schedule.window.MaintenanceWindows;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What windows and deadlines mean to installs and restarts alike. */
final class Terms {
  private Terms() {}

  static void requireAboveNothing(Optional<Duration> deadline) {
    if (deadline.filter(d -> d.isNegative() || d.isZero()).isPresent()) {
      throw new IllegalArgumentException(
          "the deadline " + deadline.get() + " is not above nothing");
    }
  }

  static boolean isPast(Optional<Instant> deadline, Instant now) {
    return deadline.filter(last -> !last.isAfter(now)).isPresent();
  }

  /** The first instant from that one on at which the windows are open. */
  static Instant opening(MaintenanceWindows windows, Instant from, ZoneId zone) {
    return windows.isOpen(from, zone)
        ? from
        : windows
            .nextOpening(from, zone)
            .orElseThrow(() -> new IllegalStateException("windows that never open: " + windows));
  }

  static Instant earlier(Instant one, Optional<Instant> other) {
    return other.filter(one::isAfter).orElse(one);
  }
}
