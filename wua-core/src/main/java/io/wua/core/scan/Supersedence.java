package io.wua.core.scan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The raw edges "this update replaces that one", as a source tells them: not transitively closed,
 * and perhaps with ids that the scan does not list. Immutable and safe for several threads.
 */
public final class Supersedence {
  private static final Supersedence NONE = new Supersedence(Map.of());

  private final Map<UUID, Set<UUID>> edges;
  private volatile @Nullable Map<UUID, Set<UUID>> turned;

  /**
   * Copies the edges.
   *
   * @param edges the superseding update to the updates that it names
   */
  public Supersedence(Map<UUID, Set<UUID>> edges) {
    Map<UUID, Set<UUID>> copy = new HashMap<>();
    edges.forEach((newer, olders) -> copy.put(newer, Set.copyOf(olders)));
    this.edges = Map.copyOf(copy);
  }

  /** No edges. */
  public static Supersedence none() {
    return NONE;
  }

  /** The superseding update to the updates that it names. */
  public Map<UUID, Set<UUID>> edges() {
    return edges;
  }

  /** The updates that this one names as replaced. */
  public Set<UUID> supersededBy(UUID newer) {
    return edges.getOrDefault(newer, Set.of());
  }

  /** The edges turned round: an update to the updates that name it as replaced. */
  public Map<UUID, Set<UUID>> superseders() {
    Map<UUID, Set<UUID>> known = turned;
    if (known == null) {
      known = turn();
      turned = known;
    }
    return known;
  }

  private Map<UUID, Set<UUID>> turn() {
    Map<UUID, Set<UUID>> map = new HashMap<>();
    edges.forEach(
        (newer, olders) ->
            olders.forEach(older -> map.computeIfAbsent(older, o -> new HashSet<>()).add(newer)));
    map.replaceAll((older, newers) -> Set.copyOf(newers));
    return Map.copyOf(map);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Supersedence that && edges.equals(that.edges);
  }

  @Override
  public int hashCode() {
    return edges.hashCode();
  }

  @Override
  public String toString() {
    return "Supersedence" + edges;
  }
}
