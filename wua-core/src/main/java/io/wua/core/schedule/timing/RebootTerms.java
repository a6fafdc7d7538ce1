package io.wua.core.schedule.timing;

import io.wua.core.schedule.timing.RebootTiming.Ask;
import io.wua.core.schedule.timing.RebootTiming.Never;
import io.wua.core.schedule.timing.RebootTiming.Now;
import io.wua.core.schedule.timing.RebootTiming.Wait;
import io.wua.core.schedule.timing.RebootTiming.Warn;
import io.wua.core.schedule.window.MaintenanceWindows;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides when a host restarts by itself. A user who is logged on is warned for the whole grace
 * before it, past the deadline too. The restart falls into a window, so the warning may begin
 * before the window does.
 *
 * @param rule whether it restarts at all
 * @param windows when a restart may happen
 * @param deadline how long a restart may stay pending before windows and questions no longer count;
 *     empty for as long as it takes
 * @param grace how long a user who is logged on is warned
 */
public record RebootTerms(
    RebootRule rule, MaintenanceWindows windows, Optional<Duration> deadline, Duration grace) {
  /** Refuses a deadline that is not above nothing, and a negative grace. */
  public RebootTerms {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(windows, "windows");
    Terms.requireAboveNothing(deadline);
    if (grace.isNegative()) {
      throw new IllegalArgumentException("a grace of " + grace);
    }
  }

  /** It never restarts. */
  public static RebootTerms never() {
    return new RebootTerms(
        RebootRule.NEVER, MaintenanceWindows.always(), Optional.empty(), Duration.ZERO);
  }

  /**
   * Decides on a pending restart. Ask again when what is pending changes, and at the time that the
   * answer names.
   *
   * @param zone the zone of this host
   */
  public RebootTiming at(PendingReboot pending, Instant now, ZoneId zone) {
    if (rule == RebootRule.NEVER) {
      return new Never();
    }
    Optional<Instant> last = deadline.map(pending.since()::plus);
    Duration warning = pending.userLoggedOn() ? grace : Duration.ZERO;
    if (rule == RebootRule.ASK && pending.userLoggedOn() && !Terms.isPast(last, now)) {
      return ask(last, now, zone);
    }
    Instant warned = pending.warnedSince().filter(since -> !since.isAfter(now)).orElse(now);
    Instant earliest = later(now, warned.plus(warning));
    Instant restart =
        Terms.earlier(
            Terms.opening(windows, earliest, zone), last.map(instant -> later(instant, earliest)));
    if (restart.minus(warning).isAfter(now)) {
      return new Wait(restart.minus(warning));
    }
    boolean past = Terms.isPast(last, restart);
    return restart.isAfter(now) ? new Warn(restart, past) : new Now(past);
  }

  /** A question is only put while its answer may be obeyed. */
  private RebootTiming ask(Optional<Instant> last, Instant now, ZoneId zone) {
    if (!windows.isOpen(now, zone)) {
      return new Wait(Terms.earlier(Terms.opening(windows, now, zone), last));
    }
    Optional<Instant> closing = windows.closing(now, zone);
    return new Ask(closing.isPresent() ? Optional.of(Terms.earlier(closing.get(), last)) : last);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
