package io.wua.catalog.evaluate;

import io.wua.catalog.fragment.RuleSet;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.RuleEvaluation;
import io.wua.catalog.rule.Verdict;
import io.wua.core.host.HostFacts;
import io.wua.core.host.Truth;
import io.wua.core.scan.UpdateState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The state of an update with rules of its own, its prerequisites left aside: installed; else
 * superseded on this host and so not applicable; else installable and so needed; else not
 * applicable. A definite answer is given wherever the unknown facts cannot change it.
 */
final class LeafState {
  private final HostFacts facts;

  LeafState(HostFacts facts) {
    this.facts = facts;
  }

  UpdateState of(CatalogEntry leaf) {
    if (leaf.core().isEmpty()) {
      return UpdateState.unknown(List.of(leaf.coreName() + " is not in the catalog"));
    }
    Optional<RuleSet> rules = leaf.core().get().rules();
    if (rules.isEmpty()) {
      return UpdateState.notApplicable();
    }
    Verdict installed = ask(rules.get().installed(), leaf, Verdict.FALSE);
    if (installed.truth() == Truth.TRUE) {
      return UpdateState.installed();
    }
    Verdict superseded = ask(rules.get().superseded(), leaf, Verdict.FALSE);
    // Old data leaves IsInstallable out where the prerequisites say it all.
    boolean saysInstalled = rules.get().installed().isPresent();
    Verdict installable =
        ask(rules.get().installable(), leaf, saysInstalled ? Verdict.TRUE : Verdict.FALSE);
    UpdateState otherwise = uninstalled(superseded, installable);
    if (installed.truth() == Truth.FALSE) {
      return otherwise;
    }
    Set<String> missing = new LinkedHashSet<>(installed.missing());
    missing.addAll(otherwise.missing());
    return UpdateState.unknown(List.copyOf(missing));
  }

  private static UpdateState uninstalled(Verdict superseded, Verdict installable) {
    if (superseded.truth() == Truth.TRUE || installable.truth() == Truth.FALSE) {
      return UpdateState.notApplicable();
    }
    Truth needed = superseded.truth().not().and(installable.truth());
    if (needed == Truth.TRUE) {
      return UpdateState.needed();
    }
    Set<String> missing = new LinkedHashSet<>(superseded.missing());
    missing.addAll(installable.missing());
    return UpdateState.unknown(List.copyOf(missing));
  }

  private Verdict ask(Optional<Rule> rule, CatalogEntry leaf, Verdict absent) {
    return rule.map(r -> RuleEvaluation.evaluate(r, facts, leaf.id().guid())).orElse(absent);
  }
}
