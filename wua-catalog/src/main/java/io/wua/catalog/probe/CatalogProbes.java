package io.wua.catalog.probe;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.fragment.RuleSet;
import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.probe.Probe;
import io.wua.core.update.UpdateId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Lists what a host must answer so that no rule of a catalog is UNKNOWN for want of a fact.
 *
 * <p>In reach are the updates that people see whose prerequisites a host of the platform can
 * satisfy, their children of which the same is true, and the prerequisites of both. What makes a
 * host none of another platform is asked too: without it the updates of the others could not be
 * told to be none of its concern.
 */
public final class CatalogProbes {
  private final Catalog catalog;
  private final Platform platform;
  private final ProbeTally tally = new ProbeTally();
  private final Map<UpdateId, BitSet> asked = new HashMap<>();
  private final Map<UUID, Optional<? extends CatalogEntry>> members = new HashMap<>();

  private CatalogProbes(Catalog catalog, Platform platform) {
    this.catalog = catalog;
    this.platform = platform;
  }

  /** The list for the hosts of a platform. */
  public static ProbeList of(Catalog catalog, Platform platform) {
    return new CatalogProbes(catalog, platform).list();
  }

  private ProbeList list() {
    int updates = 0;
    for (CatalogEntry update : catalog.topLevel()) {
      if (platform.admits(update)) {
        updates++;
        tally.count(ofUpdate(update));
      }
    }
    platform.others().forEach(product -> member(product).ifPresent(this::ofRules));
    if (platform.products().isEmpty()) {
      catalog.members().stream().filter(platform::admits).forEach(this::ofRules);
    }
    return new ProbeList(platform.products(), updates, tally.sorted());
  }

  private BitSet ofUpdate(CatalogEntry update) {
    BitSet all = new BitSet();
    Set<UUID> passed = new HashSet<>();
    Deque<CatalogEntry> open = new ArrayDeque<>();
    open.add(update);
    catalog.descendants(update).stream().filter(platform::admits).forEach(open::add);
    while (!open.isEmpty()) {
      CatalogEntry entry = open.remove();
      all.or(ofRules(entry));
      if (!platform.others().contains(entry.id().guid())) {
        for (Collection<UUID> clause : entry.prerequisites()) {
          for (UUID guid : clause) {
            if (isAsked(guid) && passed.add(guid)) {
              member(guid).ifPresent(open::add);
            }
          }
        }
      }
    }
    return all;
  }

  private boolean isAsked(UUID member) {
    return platform.isPossible(member) || platform.others().contains(member);
  }

  private Optional<? extends CatalogEntry> member(UUID guid) {
    return members.computeIfAbsent(guid, catalog::find);
  }

  private BitSet ofRules(CatalogEntry entry) {
    return asked.computeIfAbsent(entry.id(), id -> numbers(entry));
  }

  private BitSet numbers(CatalogEntry entry) {
    BitSet numbers = new BitSet();
    for (Rule rule : rules(entry)) {
      for (Probe probe : Probing.of(rule, entry.id().guid())) {
        numbers.set(tally.number(probe));
      }
    }
    return numbers;
  }

  private static List<Rule> rules(CatalogEntry entry) {
    List<Rule> rules = new ArrayList<>();
    Optional<RuleSet> set = entry.core().flatMap(CoreFragment::rules);
    set.ifPresent(
        it ->
            Stream.of(it.installed(), it.superseded(), it.installable())
                .forEach(rule -> rule.ifPresent(rules::add)));
    return rules;
  }
}
