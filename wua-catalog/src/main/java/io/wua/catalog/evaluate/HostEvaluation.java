package io.wua.catalog.evaluate;

import io.wua.catalog.fragment.BundleClause;
import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.rule.Verdict;
import io.wua.core.host.HostFacts;
import io.wua.core.host.Truth;
import io.wua.core.scan.UpdateState;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.UpdateId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The states of all updates of a catalog on one host. For one thread; remembers what it worked out.
 */
public final class HostEvaluation {
  private final Catalog catalog;
  private final Prerequisites prerequisites;
  private final LeafState leaves;
  private final Map<UpdateId, UpdateState> states = new HashMap<>();
  private final Set<UpdateId> underWay = new HashSet<>();

  /** Evaluates the detectoids and categories; updates follow as they are asked for. */
  public HostEvaluation(Catalog catalog, HostFacts facts) {
    this.catalog = catalog;
    this.prerequisites = new Prerequisites(catalog, facts);
    this.leaves = new LeafState(facts);
  }

  Prerequisites prerequisites() {
    return prerequisites;
  }

  /** The raw state of an update, supersedence left aside. */
  public UpdateState state(CatalogEntry entry) {
    UpdateState known = states.get(entry.id());
    if (known != null) {
      return known;
    }
    if (!underWay.add(entry.id())) {
      // A bundle that holds itself has nothing to install.
      return UpdateState.notApplicable();
    }
    UpdateState state = evaluate(entry);
    underWay.remove(entry.id());
    states.put(entry.id(), state);
    return state;
  }

  private UpdateState evaluate(CatalogEntry entry) {
    Verdict ready = prerequisites.of(entry);
    if (ready.truth() == Truth.FALSE) {
      return UpdateState.notApplicable();
    }
    UpdateState own = entry.bundle() ? bundle(entry) : leaves.of(entry);
    if (ready.truth() == Truth.TRUE || own.is(Kind.NOT_APPLICABLE)) {
      return own;
    }
    Set<String> missing = new LinkedHashSet<>(own.missing());
    missing.addAll(ready.missing());
    return UpdateState.unknown(List.copyOf(missing));
  }

  private UpdateState bundle(CatalogEntry bundle) {
    Optional<CoreFragment> core = bundle.core();
    if (core.isEmpty()) {
      return UpdateState.unknown(
          List.of(
              "the child of the bundle, which "
                  + bundle.coreName()
                  + " would name, is not in the catalog"));
    }
    List<BundleClause> clauses = core.get().bundled();
    if (clauses.isEmpty() && core.get().rules().isPresent()) {
      return leaves.of(bundle);
    }
    return BundleState.of(clauses, this::child);
  }

  private UpdateState child(UpdateId id) {
    return catalog.find(id).map(this::state).orElseGet(() -> absentChild(id));
  }

  private UpdateState absentChild(UpdateId id) {
    return catalog.info().closedWorld()
        ? UpdateState.notApplicable()
        : UpdateState.unknown(List.of("the child " + id + " is not in the excerpt"));
  }
}
