package io.wua.catalog.evaluate;

import io.wua.catalog.fragment.BundleClause;
import io.wua.catalog.fragment.RuleSet;
import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.RuleEvaluation;
import io.wua.core.host.HostFacts;
import io.wua.core.host.RuleTrace;
import io.wua.core.host.Truth;
import io.wua.core.scan.Explanation;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.UpdateId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Shows how an entry came to its state: each prerequisite, each rule with the fact it saw, each
 * child.
 */
final class EntryExplanation {
  private final Catalog catalog;
  private final HostFacts facts;
  private final HostEvaluation evaluation;

  EntryExplanation(Catalog catalog, HostFacts facts, HostEvaluation evaluation) {
    this.catalog = catalog;
    this.facts = facts;
    this.evaluation = evaluation;
  }

  Explanation of(CatalogEntry entry) {
    return of(entry, new HashSet<>());
  }

  private Explanation of(CatalogEntry entry, Set<UpdateId> passed) {
    List<RuleTrace> traces = new ArrayList<>();
    prerequisites(entry).ifPresent(traces::add);
    entry
        .core()
        .flatMap(core -> core.rules())
        .ifPresent(rules -> addRules(rules, entry.id().guid(), traces));
    List<Explanation> children = new ArrayList<>();
    if (passed.add(entry.id())) {
      entry
          .core()
          .ifPresent(
              core -> core.bundled().forEach(clause -> addChildren(clause, passed, children)));
    }
    return new Explanation(entry.id(), entry.title(), evaluation.state(entry), traces, children);
  }

  private void addChildren(BundleClause clause, Set<UpdateId> passed, List<Explanation> children) {
    for (UpdateId id : clause.anyOf()) {
      children.add(
          catalog
              .find(id)
              .map(child -> of(child, passed))
              .orElseGet(
                  () ->
                      new Explanation(
                          id,
                          "not in the catalog",
                          catalog.info().closedWorld()
                              ? UpdateState.notApplicable()
                              : UpdateState.unknown(List.of("the child " + id)),
                          List.of(),
                          List.of())));
    }
  }

  private Optional<RuleTrace> prerequisites(CatalogEntry entry) {
    if (entry.prerequisites().isEmpty()) {
      return Optional.empty();
    }
    List<RuleTrace> clauses = new ArrayList<>();
    Truth all = Truth.TRUE;
    for (Collection<UUID> clause : entry.prerequisites()) {
      List<RuleTrace> members = clause.stream().map(guid -> member(guid, new HashSet<>())).toList();
      Truth any = members.stream().map(RuleTrace::value).reduce(Truth.FALSE, Truth::or);
      all = all.and(any);
      clauses.add(
          members.size() == 1
              ? members.get(0)
              : new RuleTrace("any of", any, Optional.empty(), members));
    }
    return Optional.of(new RuleTrace("prerequisites", all, Optional.empty(), clauses));
  }

  private RuleTrace member(UUID guid, Set<UUID> passed) {
    String name = evaluation.prerequisites().name(guid);
    Truth value = evaluation.prerequisites().member(guid);
    Optional<? extends CatalogEntry> entry = catalog.find(guid);
    if (entry.isEmpty()) {
      return new RuleTrace(name, value, Optional.of("not in the catalog"), List.of());
    }
    List<RuleTrace> parts = new ArrayList<>();
    if (passed.add(guid)) {
      for (Collection<UUID> clause : entry.get().prerequisites()) {
        clause.forEach(above -> parts.add(member(above, passed)));
      }
    }
    Optional<Rule> rule = entry.get().core().flatMap(c -> c.rules()).flatMap(RuleSet::installed);
    rule.ifPresent(r -> parts.add(RuleEvaluation.trace(r, facts, guid)));
    Optional<String> observed =
        entry.get().core().isEmpty()
            ? Optional.of(entry.get().coreName() + " is not in the catalog")
            : Optional.empty();
    return new RuleTrace(name, value, observed, parts);
  }

  private void addRules(RuleSet rules, UUID guid, List<RuleTrace> traces) {
    rules.installed().ifPresent(r -> traces.add(question("IsInstalled", r, guid)));
    rules.superseded().ifPresent(r -> traces.add(question("IsSuperseded", r, guid)));
    rules.installable().ifPresent(r -> traces.add(question("IsInstallable", r, guid)));
  }

  private RuleTrace question(String name, Rule rule, UUID guid) {
    RuleTrace trace = RuleEvaluation.trace(rule, facts, guid);
    return new RuleTrace(name, trace.value(), Optional.empty(), List.of(trace));
  }
}
