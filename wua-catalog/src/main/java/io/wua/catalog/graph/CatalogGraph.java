package io.wua.catalog.graph;

import io.wua.catalog.fragment.BundleClause;
import io.wua.catalog.rule.cbs.CbsAssembly;
import io.wua.core.scan.CatalogInfo;
import io.wua.core.scan.Supersedence;
import io.wua.core.update.Sha1;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A whole catalog, joined. Holds the links between entries in memory; the entries themselves may
 * lie elsewhere. Immutable once made; safe for several threads.
 */
public final class CatalogGraph implements Catalog {
  private final CatalogInfo info;
  private final FileLocations locations;
  private final Map<UUID, List<JoinedEntry>> revisions = new HashMap<>();
  private final Map<Integer, JoinedEntry> byRevisionId = new HashMap<>();
  private final Map<UUID, JoinedEntry> newest = new HashMap<>();
  private final Map<Integer, List<JoinedEntry>> bundledBy = new HashMap<>();
  private final List<JoinedEntry> topLevel;
  private final List<String> warnings;
  private final UpdateMapping mapping = new UpdateMapping(this);

  /**
   * Joins entries.
   *
   * @param info which catalog it is
   * @param locations where the files are
   * @param entries all revisions, in the order of the index, each RevisionId once
   * @param warnings what went wrong so far
   */
  public CatalogGraph(
      CatalogInfo info,
      FileLocations locations,
      Collection<? extends JoinedEntry> entries,
      List<String> warnings) {
    this.info = info;
    this.locations = locations;
    this.warnings = List.copyOf(warnings);
    for (JoinedEntry entry : entries) {
      byRevisionId.put(entry.revisionId(), entry);
      revisions.computeIfAbsent(entry.id().guid(), g -> new ArrayList<>(1)).add(entry);
      newest.merge(
          entry.id().guid(), entry, (a, b) -> a.id().revision() >= b.id().revision() ? a : b);
      for (int bundle : entry.index().bundledBy()) {
        bundledBy.computeIfAbsent(bundle, b -> new ArrayList<>(1)).add(entry);
      }
    }
    topLevel =
        entries.stream()
            .filter(e -> isNewest(e) && e.index().isTopLevel())
            .map(e -> (JoinedEntry) e)
            .toList();
  }

  private boolean isNewest(JoinedEntry entry) {
    JoinedEntry best = newest.getOrDefault(entry.id().guid(), entry);
    return best.revisionId() == entry.revisionId();
  }

  @Override
  public CatalogInfo info() {
    return info;
  }

  @Override
  public List<String> warnings() {
    return warnings;
  }

  @Override
  public List<JoinedEntry> topLevel() {
    return topLevel;
  }

  @Override
  public List<JoinedEntry> members() {
    Set<UUID> named = new HashSet<>();
    for (JoinedEntry entry : newest.values()) {
      entry.prerequisites().forEach(named::addAll);
    }
    return named.stream().flatMap(guid -> find(guid).stream()).toList();
  }

  @Override
  public Optional<JoinedEntry> find(UUID guid) {
    return Optional.ofNullable(newest.get(guid));
  }

  @Override
  public Optional<JoinedEntry> find(UpdateId id) {
    List<JoinedEntry> all = revisions.getOrDefault(id.guid(), List.of());
    return all.stream().filter(e -> e.id().equals(id)).findFirst().or(() -> find(id.guid()));
  }

  /** Every revision of that update. */
  List<JoinedEntry> revisions(UUID guid) {
    return revisions.getOrDefault(guid, List.of());
  }

  /** Where Microsoft serves a file. */
  Optional<URI> location(Sha1 file) {
    return locations.of(file);
  }

  @Override
  public List<JoinedEntry> descendants(CatalogEntry bundle) {
    Map<Integer, JoinedEntry> found = new LinkedHashMap<>();
    collect(bundle, found);
    return List.copyOf(found.values());
  }

  private void collect(CatalogEntry bundle, Map<Integer, JoinedEntry> found) {
    for (JoinedEntry child : children(bundle)) {
      if (found.putIfAbsent(child.revisionId(), child) == null) {
        collect(child, found);
      }
    }
  }

  private List<JoinedEntry> children(CatalogEntry bundle) {
    Map<Integer, JoinedEntry> children = new HashMap<>();
    bundledBy
        .getOrDefault(bundle.revisionId(), List.of())
        .forEach(child -> children.put(child.revisionId(), child));
    bundle.core().ifPresent(core -> core.bundled().forEach(c -> addChildren(c, children)));
    return children.values().stream().sorted(Comparator.comparing(CatalogEntry::id)).toList();
  }

  private void addChildren(BundleClause clause, Map<Integer, JoinedEntry> children) {
    for (UpdateId id : clause.anyOf()) {
      find(id).ifPresent(child -> children.put(child.revisionId(), child));
    }
  }

  @Override
  public Update describe(CatalogEntry entry) {
    JoinedEntry own = byRevisionId.get(entry.revisionId());
    if (own == null) {
      throw new IllegalArgumentException(entry.id() + " is an entry of another catalog");
    }
    return mapping.map(own);
  }

  @Override
  public Supersedence supersedence() {
    Map<UUID, Set<UUID>> edges = new HashMap<>();
    for (JoinedEntry entry : newest.values()) {
      UUID guid = entry.id().guid();
      for (int newer : entry.index().supersededBy()) {
        JoinedEntry superseder = byRevisionId.get(newer);
        if (superseder != null) {
          edges.computeIfAbsent(superseder.id().guid(), g -> new HashSet<>()).add(guid);
        }
      }
      entry
          .core()
          .filter(core -> !core.superseded().isEmpty())
          .ifPresent(
              core -> edges.computeIfAbsent(guid, g -> new HashSet<>()).addAll(core.superseded()));
    }
    return new Supersedence(edges);
  }

  @Override
  public List<StackUpdate> stackUpdates() {
    List<StackUpdate> stacks = new ArrayList<>();
    for (JoinedEntry entry : topLevel) {
      for (CbsAssembly brought : packages(entry)) {
        if (StackUpdate.isStack(brought.identity())) {
          stacks.add(new StackUpdate(entry.id(), brought.identity()));
        }
      }
    }
    return stacks;
  }
}
