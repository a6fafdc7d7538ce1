package io.wua.simulation.catalog.fragment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Dates as catalogs write them: ISO 8601, UTC, whole seconds. */
final class Dates {
  private Dates() {}

  static String text(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
