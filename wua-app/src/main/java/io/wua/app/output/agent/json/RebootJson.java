package io.wua.app.output.agent.json;

import io.wua.core.agent.outcome.RebootOutcome;
import io.wua.core.schedule.timing.RebootTiming;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a reboot that updates wait for.
 *
 * @param timing NEVER, WAIT, ASK, WARN or NOW
 * @param at until when it waits or asks, or when the host reboots
 * @param heldBy what keeps the host from rebooting though it is time
 */
public record RebootJson(String timing, @Nullable String at, List<RefusalJson> heldBy) {
  static RebootJson of(RebootOutcome reboot) {
    RebootTiming timing = reboot.timing();
    return new RebootJson(
        timing.getClass().getSimpleName().toUpperCase(Locale.ROOT),
        at(timing).map(Instant::toString).orElse(null),
        reboot.heldBy().stream().map(RefusalJson::of).toList());
  }

  private static Optional<Instant> at(RebootTiming timing) {
    if (timing instanceof RebootTiming.Wait wait) {
      return Optional.of(wait.until());
    }
    if (timing instanceof RebootTiming.Ask ask) {
      return ask.until();
    }
    return timing instanceof RebootTiming.Warn warn
        ? Optional.of(warn.restart())
        : Optional.empty();
  }
}
