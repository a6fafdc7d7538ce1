package io.wua.catalog.evaluate;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.listing.detail.LeafReading;
import io.wua.core.download.plan.UpdateLeaves;
import io.wua.core.host.HostFacts;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.UpdateId;
import java.util.Optional;

/**
 * Which parts of updates a host may need, as far as a few facts tell: everything that these facts
 * do not rule out. For one thread; remembers what it worked out.
 */
public final class HostPossibilities {
  private final HostEvaluation evaluation;
  private final LeafReading reading;

  /** What hosts of which these facts are known may need of that catalog. */
  public HostPossibilities(Catalog catalog, LeafReading reading, HostFacts facts) {
    this.evaluation = new HostEvaluation(catalog, facts);
    this.reading = reading;
  }

  /**
   * The leaves of an update that the host may need: none where it can never have it. Empty where
   * the catalog does not hold that revision.
   */
  public Optional<UpdateLeaves> leaves(UpdateId id) {
    return reading.read(id, this::mayNeed);
  }

  private boolean mayNeed(CatalogEntry leaf) {
    return !evaluation.state(leaf).is(UpdateState.Kind.NOT_APPLICABLE);
  }
}
