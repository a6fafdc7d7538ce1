package io.wua.app.output.agent;

import static java.util.stream.Collectors.joining;

import io.wua.core.agent.outcome.RebootOutcome;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.schedule.timing.RebootTiming;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What is done about a reboot that updates wait for, in a sentence. */
final class RebootText {
  private RebootText() {}

  static String of(RebootOutcome reboot) {
    if (!reboot.heldBy().isEmpty()) {
      return "A reboot is due and held back: "
          + reboot.heldBy().stream().map(HostRefusal::sentence).collect(joining(" "));
    }
    RebootTiming timing = reboot.timing();
    if (timing instanceof RebootTiming.Wait wait) {
      return "A reboot is due; it waits until " + seconds(wait.until()) + ".";
    }
    if (timing instanceof RebootTiming.Ask) {
      return "A reboot is due; whoever is logged on is asked.";
    }
    if (timing instanceof RebootTiming.Warn warn) {
      return "A reboot is due; the host reboots at " + seconds(warn.restart()) + ".";
    }
    return timing instanceof RebootTiming.Now
        ? "The host reboots now."
        : "A reboot is due; reboot the host (reboot = never).";
  }

  private static Instant seconds(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS);
  }
}
