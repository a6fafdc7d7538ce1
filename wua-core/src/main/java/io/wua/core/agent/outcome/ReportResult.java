package io.wua.core.agent.outcome;

import io.wua.core.report.exchange.Delivery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of reporting.
 *
 * @param deliveries what the server made of each report that was sent, oldest first
 * @param waiting how many still wait
 * @param problem why they do, where the server could not be asked
 */
public record ReportResult(List<Delivery> deliveries, int waiting, Optional<String> problem) {
  /** Copies the list and refuses null. */
  public ReportResult {
    Objects.requireNonNull(problem, "problem");
    deliveries = List.copyOf(deliveries);
  }
}
