package io.wua.simulation.catalog.demo;

import java.time.Instant;
import java.util.List;

/**
 * A second Tuesday of the demo's year.
 *
 * @param label the month as titles start with it
 * @param published when its updates came out
 */
record Month(String label, Instant published) {
  /** From December 2025 to November 2026. */
  static final List<Month> ALL =
      List.of(
          of("2025-12", "09"),
          of("2026-01", "13"),
          of("2026-02", "10"),
          of("2026-03", "10"),
          of("2026-04", "14"),
          of("2026-05", "12"),
          of("2026-06", "09"),
          of("2026-07", "14"),
          of("2026-08", "11"),
          of("2026-09", "08"),
          of("2026-10", "13"),
          of("2026-11", "10"));

  /** The last so many of them. */
  static List<Month> last(int count) {
    return ALL.subList(ALL.size() - count, ALL.size());
  }

  /** The month of that label. */
  static Month named(String label) {
    return ALL.stream().filter(month -> month.label.equals(label)).findFirst().orElseThrow();
  }

  private static Month of(String label, String day) {
    return new Month(label, Instant.parse(label + "-" + day + "T17:02:14Z"));
  }
}
