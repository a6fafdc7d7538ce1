package io.wua.catalog.evaluate;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.listing.detail.LeafReading;
import io.wua.core.download.plan.UpdateLeaves;
import io.wua.core.host.HostFacts;
import io.wua.core.host.HostInfo;
import io.wua.core.host.Truth;
import io.wua.core.scan.ExplainingSource;
import io.wua.core.scan.Explanation;
import io.wua.core.scan.ScanEngine;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedFields;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.SearchRequest;
import io.wua.core.scan.UpdateState;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.UpdateId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Searches a catalog for a host: evaluates its rules instead of asking Windows. */
public final class CatalogUpdateSource implements ExplainingSource {
  private final Catalog catalog;
  private final HostFacts facts;
  private @Nullable HostPossibilities possible;

  /** A source for one host. */
  public CatalogUpdateSource(Catalog catalog, HostFacts facts) {
    this.catalog = catalog;
    this.facts = facts;
  }

  @Override
  public ScanResult search(SearchRequest request) {
    HostEvaluation evaluation = new HostEvaluation(catalog, facts);
    ServicingStackNeeds stacks = new ServicingStackNeeds(catalog);
    List<ScannedUpdate> updates = new ArrayList<>();
    for (CatalogEntry entry : catalog.topLevel()) {
      UpdateState state = evaluation.state(entry);
      Set<UpdateId> needs = state.is(Kind.NEEDED) ? stacks.of(entry) : Set.of();
      ScannedUpdate scanned = new ScannedUpdate(catalog.describe(entry), state, false, needs);
      if (request.criteria().matches(new ScannedFields(scanned)) != Truth.FALSE) {
        updates.add(scanned);
      }
    }
    return new ScanResult(
        ScanEngine.CATALOG,
        Optional.of(catalog.info()),
        HostInfo.of(facts),
        updates,
        catalog.supersedence(),
        catalog.warnings());
  }

  @Override
  public Optional<Explanation> explain(UpdateId id) {
    HostEvaluation evaluation = new HostEvaluation(catalog, facts);
    return catalog
        .find(id)
        .map(entry -> new EntryExplanation(catalog, facts, evaluation).of(entry));
  }

  @Override
  public synchronized Optional<UpdateLeaves> leaves(UpdateId id) {
    HostPossibilities known = possible;
    if (known == null) {
      known = new HostPossibilities(catalog, new LeafReading(catalog), facts);
      possible = known;
    }
    return known.leaves(id);
  }
}
