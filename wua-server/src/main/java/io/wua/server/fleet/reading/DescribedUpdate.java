package io.wua.server.fleet.reading;

import io.wua.server.fleet.report.ReportedUpdate;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An update as the server shows it: merged from what hosts reported.
 *
 * @param merged its fields; the names are English where some host has reported English ones
 * @param language the language of the names
 * @param downloadedOn since when the server has all files that are known of it
 * @param firstReportedOn when a host first described it
 * @param lastReportedOn when a host last described it, exact to an hour
 */
public record DescribedUpdate(
    ReportedUpdate merged,
    String language,
    Optional<Instant> downloadedOn,
    Instant firstReportedOn,
    Instant lastReportedOn) {
  /** Refuses nulls. */
  public DescribedUpdate {
    Objects.requireNonNull(merged, "merged");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(downloadedOn, "downloadedOn");
    Objects.requireNonNull(firstReportedOn, "firstReportedOn");
    Objects.requireNonNull(lastReportedOn, "lastReportedOn");
  }
}
