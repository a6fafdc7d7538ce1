package io.wua.core.download.plan;

import io.wua.core.update.Payload;
import io.wua.core.update.UpdateId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An update with the plan of each of its leaves.
 *
 * @param id the update that people see
 * @param plans the plan by leaf, in the order of the catalog
 */
public record PlannedUpdate(UpdateId id, Map<Leaf, PayloadPlan> plans) {
  /** Copies the map, in its order. */
  public PlannedUpdate {
    Objects.requireNonNull(id, "id");
    plans = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(plans));
  }

  /** Plans each leaf. */
  public static PlannedUpdate of(UpdateLeaves update) {
    Map<Leaf, PayloadPlan> plans = new LinkedHashMap<>();
    update.leaves().forEach(leaf -> plans.put(leaf, PayloadPlans.of(leaf, update.kbs())));
    return new PlannedUpdate(update.id(), plans);
  }

  /** The files to fetch, each once. */
  public List<Payload> files() {
    return plans.values().stream().flatMap(plan -> plan.files().stream()).distinct().toList();
  }

  /** The leaves that no file of a repository helps; each makes the update MISSING. */
  public List<NoPlan> obstacles() {
    return plans.values().stream()
        .flatMap(plan -> plan instanceof PayloadPlan.None none ? Stream.of(none) : Stream.empty())
        .map(PayloadPlan.None::reason)
        .toList();
  }
}
