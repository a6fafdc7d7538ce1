package io.wua.catalog.graph;

import io.wua.catalog.fragment.BundleClause;
import io.wua.catalog.index.IndexedUpdate;
import io.wua.core.scan.CatalogInfo;
import io.wua.core.scan.Supersedence;
import io.wua.core.update.Sha1;
import io.wua.core.update.UpdateId;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A whole catalog in memory, joined. Immutable once made; safe for several threads. */
public final class CatalogGraph {
  private final CatalogInfo info;
  private final Map<Sha1, URI> locations;
  private final Map<UUID, List<CatalogEntry>> revisions = new HashMap<>();
  private final Map<Integer, CatalogEntry> byRevisionId = new HashMap<>();
  private final Map<UUID, CatalogEntry> newest = new HashMap<>();
  private final Map<Integer, List<CatalogEntry>> bundledBy = new HashMap<>();
  private final List<CatalogEntry> topLevel;
  private final List<String> warnings;

  CatalogGraph(
      CatalogInfo info,
      Map<Sha1, URI> locations,
      Collection<CatalogEntry> entries,
      List<String> warnings) {
    this.info = info;
    this.locations = Map.copyOf(locations);
    this.warnings = List.copyOf(warnings);
    for (CatalogEntry entry : entries) {
      byRevisionId.put(entry.index().revisionId(), entry);
      revisions.computeIfAbsent(entry.id().guid(), g -> new ArrayList<>(1)).add(entry);
      newest.merge(
          entry.id().guid(), entry, (a, b) -> a.id().revision() >= b.id().revision() ? a : b);
      for (int bundle : entry.index().bundledBy()) {
        bundledBy.computeIfAbsent(bundle, b -> new ArrayList<>(1)).add(entry);
      }
    }
    topLevel = entries.stream().filter(e -> e.index().isTopLevel() && isNewest(e)).toList();
  }

  private boolean isNewest(CatalogEntry entry) {
    CatalogEntry best = newest.getOrDefault(entry.id().guid(), entry);
    return best.index().revisionId() == entry.index().revisionId();
  }

  /** Which catalog this is. */
  public CatalogInfo info() {
    return info;
  }

  /** What could not be joined, for people. */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * What people see as updates: the newest revisions of bundles and of updates that stand alone.
   */
  public List<CatalogEntry> topLevel() {
    return topLevel;
  }

  /** The newest revision of every update, detectoid and category. */
  public Collection<CatalogEntry> newest() {
    return newest.values();
  }

  /** The newest revision of that update. */
  public Optional<CatalogEntry> find(UUID guid) {
    return Optional.ofNullable(newest.get(guid));
  }

  /** That revision, or the newest where the catalog no longer holds it. */
  public Optional<CatalogEntry> find(UpdateId id) {
    List<CatalogEntry> all = revisions.getOrDefault(id.guid(), List.of());
    return all.stream().filter(e -> e.id().equals(id)).findFirst().or(() -> find(id.guid()));
  }

  /** Every revision of that update. */
  public List<CatalogEntry> revisions(UUID guid) {
    return revisions.getOrDefault(guid, List.of());
  }

  /** Where Microsoft serves a file. */
  public Optional<URI> location(Sha1 file) {
    return Optional.ofNullable(locations.get(file));
  }

  /** The children of a bundle that the catalog holds, nested ones included, each once. */
  public List<CatalogEntry> descendants(CatalogEntry bundle) {
    Set<CatalogEntry> seen = new HashSet<>();
    List<CatalogEntry> found = new ArrayList<>();
    collect(bundle, seen, found);
    return found;
  }

  private void collect(CatalogEntry bundle, Set<CatalogEntry> seen, List<CatalogEntry> found) {
    for (CatalogEntry child : children(bundle)) {
      if (seen.add(child)) {
        found.add(child);
        collect(child, seen, found);
      }
    }
  }

  private Collection<CatalogEntry> children(CatalogEntry bundle) {
    Set<CatalogEntry> children =
        new HashSet<>(bundledBy.getOrDefault(bundle.index().revisionId(), List.of()));
    bundle.core().ifPresent(core -> core.bundled().forEach(c -> addChildren(c, children)));
    return children.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
  }

  private void addChildren(BundleClause clause, Set<CatalogEntry> children) {
    clause.anyOf().forEach(id -> find(id).ifPresent(children::add));
  }

  /** The edges of fragments and index together; RevisionIds that nothing has are left out. */
  public Supersedence supersedence() {
    Map<UUID, Set<UUID>> edges = new HashMap<>();
    for (CatalogEntry entry : newest.values()) {
      IndexedUpdate index = entry.index();
      for (int newer : index.supersededBy()) {
        CatalogEntry superseder = byRevisionId.get(newer);
        if (superseder != null) {
          edges
              .computeIfAbsent(superseder.id().guid(), g -> new HashSet<>())
              .add(index.id().guid());
        }
      }
      entry
          .core()
          .filter(core -> !core.superseded().isEmpty())
          .ifPresent(
              core ->
                  edges
                      .computeIfAbsent(index.id().guid(), g -> new HashSet<>())
                      .addAll(core.superseded()));
    }
    return new Supersedence(edges);
  }
}
