package io.wua.server.http.api;

import io.wua.server.fleet.attempt.Attempt;

/**
 * A report or registration of a host as the read API tells it.
 *
 * @param number 1, 2, 3 ... for each host
 * @param madeOn when
 * @param kind REPORT or REGISTRATION
 * @param revision the revision that it named
 * @param outcome APPLIED, PARTIAL, STALE or PENDING
 * @param detail the same for people
 */
record ReportEntry(
    long number, String madeOn, String kind, long revision, String outcome, String detail) {
  static ReportEntry of(Attempt attempt) {
    return new ReportEntry(
        attempt.number(),
        attempt.madeOn().toString(),
        attempt.kind().name(),
        attempt.revision(),
        attempt.outcome().name(),
        attempt.detail());
  }
}
