package io.wua.server.fleet.report;

import io.wua.core.update.Sha256;
import java.util.Collection;

/** Whether a body is the next of its host, one that came before, or one that comes too late. */
public enum ReportOrder {
  /** Its revision is above all that were applied. */
  NEXT,
  /** Its body came before. */
  REPLAY,
  /** Its revision is not above the last, and its body is another. */
  STALE;

  /**
   * Judges a body.
   *
   * @param report what came
   * @param lastRevision the latest revision that was applied
   * @param remembered the bodies that the log of the host still holds
   */
  public static ReportOrder of(
      HostReport report, long lastRevision, Collection<Sha256> remembered) {
    if (remembered.contains(report.digest())) {
      return REPLAY;
    }
    return report.revision() > lastRevision ? NEXT : STALE;
  }
}
