package io.wua.testkit.criteria;

import io.wua.core.criteria.SearchableUpdate;
import io.wua.core.host.Truth;
import io.wua.core.update.DeploymentAction;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * An update to search for of which each three-valued property is true, false or unknown as drawn.
 *
 * @param categories for each category of {@link RandomCriteria} whether the update is in it
 */
public record RandomSearchable(
    UpdateId id,
    UpdateType type,
    DeploymentAction deploymentAction,
    Truth assigned,
    Truth browseOnly,
    Truth autoSelectOnWebSites,
    Map<UUID, Truth> categories,
    Truth installed,
    Truth hidden,
    Truth present,
    Truth rebootRequired)
    implements SearchableUpdate {
  /** Copies the map. */
  public RandomSearchable {
    categories = Map.copyOf(categories);
  }

  /** Draws one. */
  public static RandomSearchable draw(RandomGenerator random) {
    return new RandomSearchable(
        new UpdateId(
            RandomCriteria.pick(random, RandomCriteria.GUIDS),
            random.nextInt(RandomCriteria.LAST_REVISION + 1)),
        RandomCriteria.pick(random, List.of(UpdateType.values())),
        RandomCriteria.pick(random, List.of(DeploymentAction.values())),
        truth(random),
        truth(random),
        truth(random),
        RandomCriteria.GUIDS.stream()
            .collect(Collectors.toMap(guid -> guid, guid -> truth(random))),
        truth(random),
        truth(random),
        truth(random),
        truth(random));
  }

  @Override
  public Truth inCategory(UUID category) {
    return categories.getOrDefault(category, Truth.FALSE);
  }

  private static Truth truth(RandomGenerator random) {
    return RandomCriteria.pick(random, List.of(Truth.values()));
  }
}
