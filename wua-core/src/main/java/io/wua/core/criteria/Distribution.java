package io.wua.core.criteria;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Distributes {@code and} over {@code or} until only a disjunction of conjunctions is left. Equal
 * criteria of a group and equal groups collapse; nothing else is simplified, so that the groups
 * stay what their author wrote and keep the order of the text.
 */
final class Distribution {
  private Distribution() {}

  /** The groups, each the list of its criteria. */
  static List<List<Criterion>> of(Expression expression) throws WuaException {
    return groups(expression).stream().map(List::copyOf).toList();
  }

  private static Set<Set<Criterion>> groups(Expression expression) throws WuaException {
    if (expression instanceof Criterion criterion) {
      return Set.of(Set.of(criterion));
    }
    if (expression instanceof Expression.AnyOf any) {
      Set<Set<Criterion>> union = new LinkedHashSet<>();
      for (Expression part : any.parts()) {
        for (Set<Criterion> group : groups(part)) {
          addWithinLimit(group, union);
        }
      }
      return union;
    }
    Set<Set<Criterion>> product = Set.of(Set.of());
    for (Expression part : ((Expression.AllOf) expression).parts()) {
      product = product(product, groups(part));
    }
    return product;
  }

  private static Set<Set<Criterion>> product(Set<Set<Criterion>> left, Set<Set<Criterion>> right)
      throws WuaException {
    Set<Set<Criterion>> product = new LinkedHashSet<>();
    for (Set<Criterion> first : left) {
      for (Set<Criterion> second : right) {
        Set<Criterion> both = new LinkedHashSet<>(first);
        both.addAll(second);
        addWithinLimit(both, product);
      }
    }
    return product;
  }

  private static void addWithinLimit(Set<Criterion> group, Set<Set<Criterion>> groups)
      throws WuaException {
    if (groups.add(group) && groups.size() > Criteria.MAX_GROUPS) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED,
          "The search criteria need more than "
              + Criteria.MAX_GROUPS
              + " groups once every 'or' stands at the top level: split them into several searches,"
              + " or search for less and filter the result.");
    }
  }
}
