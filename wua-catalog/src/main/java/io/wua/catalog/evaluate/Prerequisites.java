package io.wua.catalog.evaluate;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.graph.WellKnownNames;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.RuleEvaluation;
import io.wua.catalog.rule.Verdict;
import io.wua.core.host.HostFacts;
import io.wua.core.host.Truth;
import io.wua.core.scan.MissingFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which detectoids and categories are installed on a host, in the rounds of MS-WUSP 3.1.5.7: an
 * update is asked only once each of its clauses has an installed member.
 *
 * <p>Two least fixed points bound the truth: what is possibly installed (unknown counts as
 * installed) and what is certainly installed (it does not). Between the two lies UNKNOWN. Circles
 * are never reached and so never satisfied. A member that the catalog does not hold is not
 * installed in a whole catalog and unknown in an excerpt.
 */
final class Prerequisites {
  private final Catalog catalog;
  private final HostFacts facts;
  private final Map<UUID, Verdict> verdicts = new HashMap<>();
  private final Set<UUID> possible = new HashSet<>();
  private final Set<UUID> certain = new HashSet<>();

  Prerequisites(Catalog catalog, HostFacts facts) {
    this.catalog = catalog;
    this.facts = facts;
    Collection<? extends CatalogEntry> members = catalog.members();
    rounds(members, this::becomesPossible);
    rounds(members, this::becomesCertain);
  }

  private interface Round {
    /** Whether the member changes sides; it is not asked again then. */
    boolean changes(CatalogEntry member);
  }

  private static void rounds(Collection<? extends CatalogEntry> members, Round round) {
    List<CatalogEntry> open = new ArrayList<>(members);
    while (open.removeIf(round::changes)) {
      // Each round may satisfy the clauses of others.
    }
  }

  private boolean becomesPossible(CatalogEntry member) {
    if (!hold(member, this::isPossible)) {
      return false;
    }
    UUID guid = member.id().guid();
    if (verdict(member).truth() != Truth.FALSE) {
      possible.add(guid);
    }
    return true;
  }

  private boolean becomesCertain(CatalogEntry member) {
    UUID guid = member.id().guid();
    if (!possible.contains(guid) || !hold(member, certain::contains)) {
      return false;
    }
    if (verdict(member).truth() == Truth.TRUE) {
      certain.add(guid);
    }
    return true;
  }

  private static boolean hold(CatalogEntry entry, java.util.function.Predicate<UUID> member) {
    return entry.prerequisites().stream().allMatch(c -> c.stream().anyMatch(member));
  }

  private boolean isPossible(UUID guid) {
    return possible.contains(guid)
        || (!catalog.info().closedWorld() && catalog.find(guid).isEmpty());
  }

  private Verdict verdict(CatalogEntry member) {
    return verdicts.computeIfAbsent(member.id().guid(), g -> ask(member));
  }

  private Verdict ask(CatalogEntry member) {
    if (member.core().isEmpty()) {
      return Verdict.unknown(List.of(member.coreName() + " is not in the catalog"));
    }
    Optional<Rule> installed =
        member.core().flatMap(core -> core.rules()).flatMap(rules -> rules.installed());
    return installed
        .map(rule -> RuleEvaluation.evaluate(rule, facts, member.id().guid()))
        .orElse(Verdict.FALSE);
  }

  /** Whether that detectoid or category is installed. */
  Truth member(UUID guid) {
    if (certain.contains(guid)) {
      return Truth.TRUE;
    }
    return isPossible(guid) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Whether every clause of an entry has an installed member. */
  Verdict of(CatalogEntry entry) {
    List<? extends Collection<UUID>> clauses = entry.prerequisites();
    Truth all = Truth.TRUE;
    for (Collection<UUID> clause : clauses) {
      all = all.and(any(clause));
    }
    return switch (all) {
      case TRUE -> Verdict.TRUE;
      case FALSE -> Verdict.FALSE;
      case UNKNOWN -> Verdict.unknown(missing(entry, new HashSet<>()));
    };
  }

  private Truth any(Collection<UUID> clause) {
    Truth any = Truth.FALSE;
    for (UUID member : clause) {
      any = any.or(member(member));
    }
    return any;
  }

  private List<String> missing(CatalogEntry entry, Set<UUID> passed) {
    Set<String> missing = new LinkedHashSet<>();
    for (Collection<UUID> clause : entry.prerequisites()) {
      if (any(clause) == Truth.UNKNOWN) {
        for (UUID member : clause) {
          if (member(member) == Truth.UNKNOWN && passed.add(member)) {
            missing.addAll(missing(member, passed));
          }
        }
      }
    }
    return List.copyOf(missing);
  }

  private List<String> missing(UUID guid, Set<UUID> passed) {
    Optional<? extends CatalogEntry> entry = catalog.find(guid);
    if (entry.isEmpty()) {
      return List.of("prerequisite " + name(guid) + " is not in the excerpt");
    }
    List<String> lines = new ArrayList<>();
    for (String fact : verdict(entry.get()).missing()) {
      lines.add(new MissingFact(fact, Optional.of(name(guid))).toString());
    }
    lines.addAll(missing(entry.get(), passed));
    return lines;
  }

  /** A detectoid or category as people may know it. */
  String name(UUID guid) {
    Optional<String> title =
        catalog.find(guid).flatMap(CatalogEntry::ownTitle).or(() -> WellKnownNames.of(guid));
    return guid + title.map(t -> " (" + t + ")").orElse("");
  }
}
