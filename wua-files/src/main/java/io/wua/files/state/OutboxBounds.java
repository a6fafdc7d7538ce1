package io.wua.files.state;

/**
 * How much an outbox holds at the most.
 *
 * @param reports how many reports
 * @param bytes how many bytes all of them have as files; a report that has more by itself is
 *     refused
 */
public record OutboxBounds(int reports, int bytes) {
  private static final int USUAL_REPORTS = 32;
  private static final int USUAL_BYTES = 64 * 1024 * 1024;

  /** Refuses bounds that have no room for a report. */
  public OutboxBounds {
    if (reports < 1 || bytes < 1) {
      throw new IllegalArgumentException(
          "no room for a report: " + reports + " reports, " + bytes + " bytes");
    }
  }

  /** {@value #USUAL_REPORTS} reports, of 64 MiB together. */
  public static OutboxBounds usual() {
    return new OutboxBounds(USUAL_REPORTS, USUAL_BYTES);
  }
}
