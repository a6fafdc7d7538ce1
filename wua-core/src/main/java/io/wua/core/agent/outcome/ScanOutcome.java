package io.wua.core.agent.outcome;

import io.wua.core.agent.HostScan;
import java.util.List;
import java.util.Objects;

/**
 * What came of a scan.
 *
 * @param scan the updates with their decisions
 * @param searched whether a search was made; false where the last one still stands
 * @param warnings what did not work on the way, for people
 */
public record ScanOutcome(HostScan scan, boolean searched, List<String> warnings) {
  /** Copies the list and refuses null. */
  public ScanOutcome {
    Objects.requireNonNull(scan, "scan");
    warnings = List.copyOf(warnings);
  }
}
