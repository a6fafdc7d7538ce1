package io.wua.catalog.listing;

import io.wua.catalog.graph.Catalog;
import io.wua.core.scan.Supersedence;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which updates of a catalog replace which: the raw edges, each of one update to another. That an
 * update replaces an older revision of itself goes without saying.
 */
public final class Succession {
  private final Supersedence edges;

  private Succession(Supersedence edges) {
    this.edges = edges;
  }

  /** That of a catalog. */
  public static Succession of(Catalog catalog) {
    return new Succession(catalog.supersedence());
  }

  /** Whether another update replaces it. */
  public boolean isSuperseded(UUID update) {
    Set<UUID> newer = edges.superseders().getOrDefault(update, Set.of());
    return newer.size() > 1 || (newer.size() == 1 && !newer.contains(update));
  }

  /** The updates that replace it, by id; not transitively. */
  public Set<UUID> newer(UUID update) {
    return others(edges.superseders().getOrDefault(update, Set.of()), update);
  }

  /** The updates that it replaces, by id; not transitively, and perhaps some that are gone. */
  public Set<UUID> older(UUID update) {
    return others(edges.supersededBy(update), update);
  }

  private static Set<UUID> others(Set<UUID> all, UUID update) {
    Set<UUID> others = new TreeSet<>(all);
    others.remove(update);
    return others;
  }
}
