package io.wua.server.store.report;

import io.wua.core.update.Sha256;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * What the merge has to know of an update that is in the database.
 *
 * @param lastReportedOn when a host last described it, exact to an hour
 * @param forms digests of the descriptions that are merged
 */
record KnownUpdate(Instant lastReportedOn, Set<Sha256> forms) {
  /** Copies. */
  KnownUpdate {
    forms = Set.copyOf(forms);
  }

  KnownUpdate with(Sha256 form) {
    Set<Sha256> more = new HashSet<>(forms);
    more.add(form);
    return new KnownUpdate(lastReportedOn, more);
  }
}
