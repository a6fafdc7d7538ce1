package io.wua.core.scan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The raw edges "this update replaces that one", as a source tells them: not transitively closed,
 * and perhaps with ids that the scan does not list.
 *
 * @param edges the superseding update to the updates that it names
 */
public record Supersedence(Map<UUID, Set<UUID>> edges) {
  /** Copies the edges. */
  public Supersedence {
    Map<UUID, Set<UUID>> copy = new HashMap<>();
    edges.forEach((newer, olders) -> copy.put(newer, Set.copyOf(olders)));
    edges = Map.copyOf(copy);
  }

  /** No edges. */
  public static Supersedence none() {
    return new Supersedence(Map.of());
  }

  /** The updates that this one names as replaced. */
  public Set<UUID> supersededBy(UUID newer) {
    return edges.getOrDefault(newer, Set.of());
  }

  /** The edges turned round: an update to the updates that name it as replaced. */
  public Map<UUID, Set<UUID>> superseders() {
    Map<UUID, Set<UUID>> turned = new HashMap<>();
    edges.forEach(
        (newer, olders) ->
            olders.forEach(
                older -> turned.computeIfAbsent(older, o -> new HashSet<>()).add(newer)));
    return turned;
  }
}
