package io.wua.testkit.criteria;

import io.wua.core.criteria.Criteria;
import io.wua.core.criteria.Criterion;
import io.wua.core.criteria.Expression;
import io.wua.core.criteria.Flag;
import io.wua.core.failure.WuaException;
import io.wua.core.update.DeploymentAction;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateType;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Draws search criteria: every property and operator, {@code and} and {@code or} nested at will.
 * Ids are few, those of {@link RandomSearchable}, so that criteria and updates often meet.
 */
public final class RandomCriteria {
  /** The ids that criteria name and updates have. */
  static final List<UUID> GUIDS =
      Stream.of("0fa1201d-4330-4fa8-8ae9-b877473b6441", "7f8946c3-01f8-46c8-aa4a-40520c15f7c8")
          .map(UUID::fromString)
          .toList();

  /** Revisions up to this one are drawn. */
  static final int LAST_REVISION = 1;

  private RandomCriteria() {}

  /**
   * An expression whose accepted form stays within {@link Criteria#MAX_GROUPS}.
   *
   * @param random where to draw from
   * @param depth how deep {@code and} and {@code or} nest at most; 0 for a single criterion
   */
  public static Expression expression(RandomGenerator random, int depth) {
    while (true) {
      Expression drawn = anyExpression(random, depth);
      try {
        drawn.toCriteria();
        return drawn;
      } catch (WuaException tooManyGroups) {
        continue;
      }
    }
  }

  private static Expression anyExpression(RandomGenerator random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return leaf(random);
    }
    List<Expression> parts =
        Stream.generate(() -> anyExpression(random, depth - 1))
            .limit(random.nextInt(1, 4))
            .toList();
    return random.nextBoolean() ? Expression.allOf(parts) : Expression.anyOf(parts);
  }

  /** One criterion, or a revision beside its update. */
  private static Expression leaf(RandomGenerator random) {
    UUID guid = pick(random, GUIDS);
    return switch (random.nextInt(8)) {
      case 0 -> Criterion.type(pick(random, List.of(UpdateType.values())));
      case 1 -> Criterion.notType(pick(random, List.of(UpdateType.values())));
      case 2 -> Criterion.deploymentAction(deploymentAction(random));
      case 3 -> Criterion.updateId(guid);
      case 4 -> Criterion.notUpdateId(guid);
      case 5 -> Criterion.revision(new UpdateId(guid, random.nextInt(LAST_REVISION + 1)));
      case 6 -> Criterion.inCategory(guid);
      default -> pick(random, List.of(Flag.values())).is(random.nextBoolean());
    };
  }

  private static DeploymentAction deploymentAction(RandomGenerator random) {
    return pick(random, List.copyOf(Criterion.DeploymentActionIs.SEARCHABLE));
  }

  static <T> T pick(RandomGenerator random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
