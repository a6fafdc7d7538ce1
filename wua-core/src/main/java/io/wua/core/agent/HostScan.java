package io.wua.core.agent;

import io.wua.core.decide.Policy;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.offer.Offers;
import io.wua.core.report.FileAvailability;
import io.wua.core.report.HostStatus;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.UnknownFacts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A scan with the decision on each update.
 *
 * @param at when the decisions were made
 * @param scan what the source found
 * @param policy the rules that decided
 * @param offers each update with its state, decision and trace, in the order of the scan
 */
public record HostScan(Instant at, ScanResult scan, Policy policy, Offers offers) {
  /** Refuses nulls. */
  public HostScan {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(scan, "scan");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(offers, "offers");
  }

  /** The status of the host, no repository asked. */
  public HostStatus status() {
    return HostStatus.atRest(offers, FileAvailability.notAsked());
  }

  /** The facts that would settle most of the unknown updates. */
  public UnknownFacts unknownFacts() {
    return UnknownFacts.of(offers.updates().stream().map(OfferedUpdate::state).toList());
  }

  /** What people should know beside the updates: warnings of the source and of the policy. */
  public List<String> warnings() {
    return Stream.concat(scan.warnings().stream(), policy.warnings().stream()).toList();
  }
}
