package io.wua.core.agent.outcome;

import io.wua.core.agent.HostScan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of taking updates off the host.
 *
 * @param done each with the answer of Windows
 * @param after the scan afterwards
 * @param warnings what did not work on the way, for people
 */
public record UninstallOutcome(
    List<InstalledUpdate> done, Optional<HostScan> after, List<String> warnings) {
  /** Copies the lists and refuses null. */
  public UninstallOutcome {
    Objects.requireNonNull(after, "after");
    done = List.copyOf(done);
    warnings = List.copyOf(warnings);
  }
}
