package io.wua.core.report;

import io.wua.core.offer.OfferedUpdate;
import io.wua.core.offer.Offers;
import io.wua.core.scan.UpdateState.Kind;

/** The status of a host in the words of WAPT ({@code waptwua_status.status}). */
public enum HostStatus {
  /** Nothing is waiting to be installed, and nothing that would be is unknown. */
  OK,
  /** Updates are waiting, or an update that would be allowed is unknown. */
  PENDING_UPDATES,
  /** The last try of an update failed. */
  ERROR,
  /** A scan is running. */
  SCANNING,
  /** A download is running. */
  DOWNLOADING,
  /** An installation is running. */
  INSTALLING;

  /** The status of a host at rest. */
  public static HostStatus atRest(Offers offers, FileAvailability files) {
    boolean pending = false;
    for (OfferedUpdate offered : offers.updates()) {
      StatusRow row = StatusRow.of(offered, files);
      if (row.status().filter(s -> s == UpdateStatus.ERROR).isPresent()) {
        return ERROR;
      }
      pending |= row.isPending() || isUndetermined(offered);
    }
    return pending ? PENDING_UPDATES : OK;
  }

  /** Whether the update is unknown and would be allowed. */
  public static boolean isUndetermined(OfferedUpdate offered) {
    return offered.state().is(Kind.UNKNOWN) && offered.decision().isAllowed();
  }
}
