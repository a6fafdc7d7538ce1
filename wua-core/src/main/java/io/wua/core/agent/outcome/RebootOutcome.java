package io.wua.core.agent.outcome;

import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.schedule.timing.RebootTiming;
import java.util.List;
import java.util.Objects;

/**
 * What came of a reboot that updates wait for.
 *
 * @param timing what the schedule says of it now
 * @param heldBy what keeps the host from rebooting though it is time
 */
public record RebootOutcome(RebootTiming timing, List<HostRefusal> heldBy) {
  /** Copies the list and refuses null. */
  public RebootOutcome {
    Objects.requireNonNull(timing, "timing");
    heldBy = List.copyOf(heldBy);
  }

  /** What the schedule says, and nothing that is against it. */
  public static RebootOutcome of(RebootTiming timing) {
    return new RebootOutcome(timing, List.of());
  }

  /** Whether the host is rebooting. */
  public boolean hasBegun() {
    return timing instanceof RebootTiming.Now && heldBy.isEmpty();
  }
}
