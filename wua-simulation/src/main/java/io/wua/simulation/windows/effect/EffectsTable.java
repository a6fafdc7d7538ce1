package io.wua.simulation.windows.effect;

import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.CatalogContent;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LeafEntry;
import io.wua.simulation.catalog.entry.PlacedEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each update changes on a host, whatever its revision.
 *
 * @param updates by the update
 */
public record EffectsTable(Map<UUID, UpdateEffects> updates) {
  /** Copies the map, in its order. */
  public EffectsTable {
    updates = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(updates));
  }

  /** The effects of every update that stands free in the catalog: it is no child of a bundle. */
  public static EffectsTable of(CatalogContent catalog) {
    List<PlacedEntry> placed = catalog.entries().toList();
    Map<UpdateId, Entry> byId =
        placed.stream().map(PlacedEntry::entry).collect(Collectors.toMap(Entry::id, e -> e));
    Map<UUID, UpdateEffects> found = new LinkedHashMap<>();
    for (PlacedEntry each : placed) {
      List<LeafEntry> leaves = leaves(each.entry(), byId).toList();
      if (!each.isBundled() && !leaves.isEmpty()) {
        List<Effect> effects = new ArrayList<>();
        leaves.forEach(leaf -> effects.addAll(RuleEffects.of(leaf.rules())));
        boolean removable = leaves.stream().allMatch(leaf -> leaf.delivery().uninstallable());
        found.put(
            each.entry().id().guid(),
            new UpdateEffects(effects.stream().distinct().toList(), removable));
      }
    }
    return new EffectsTable(found);
  }

  private static Stream<LeafEntry> leaves(Entry entry, Map<UpdateId, Entry> byId) {
    if (entry instanceof LeafEntry leaf) {
      return Stream.of(leaf);
    }
    if (entry instanceof BundleEntry bundle) {
      return bundle.bundled().stream()
          .flatMap(clause -> clause.anyOf().stream())
          .filter(byId::containsKey)
          .flatMap(child -> leaves(Objects.requireNonNull(byId.get(child)), byId));
    }
    return Stream.empty();
  }

  /** What that update changes; empty where this Windows does not know it. */
  public Optional<UpdateEffects> of(UUID update) {
    return Optional.ofNullable(updates.get(update));
  }
}
