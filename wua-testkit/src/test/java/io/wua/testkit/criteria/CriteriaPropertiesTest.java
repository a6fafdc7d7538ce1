package io.wua.testkit.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.criteria.AndGroup;
import io.wua.core.criteria.Criteria;
import io.wua.core.criteria.CriteriaExtension;
import io.wua.core.criteria.Criterion;
import io.wua.core.criteria.Expression;
import io.wua.core.failure.WuaException;
import io.wua.core.host.Truth;
import io.wua.core.update.DeploymentAction;
import io.wua.testkit.Seeded;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CriteriaPropertiesTest {
  @Test
  void whatIsPrintedIsReadBackAsTheSame() {
    Seeded.runs(
        2_000,
        random -> {
          Criteria criteria = RandomCriteria.expression(random, 3).toCriteria();
          assertEquals(criteria, Criteria.parse(criteria.text()));
          assertEquals(criteria, Criteria.parseAny(criteria.text()));
          assertEquals(criteria.text(), Criteria.parse(criteria.text()).text());
        });
  }

  @Test
  void aStarIsReadBackWhereItIsSwitchedOn() {
    Seeded.runs(
        200,
        random -> {
          Criteria criteria =
              RandomCriteria.expression(random, 2).or(Criterion.anyDeploymentAction()).toCriteria();
          Set<CriteriaExtension> all = EnumSet.allOf(CriteriaExtension.class);
          assertEquals(criteria, Criteria.parse(criteria.text(), all));
          assertThrows(WuaException.class, () -> Criteria.parse(criteria.text()));
        });
  }

  @Test
  void anExpressionAndItsTextHaveTheSameAcceptedForm() {
    Seeded.runs(
        2_000,
        random -> {
          Expression expression = RandomCriteria.expression(random, 3);
          assertEquals(expression.toCriteria(), Criteria.parseAny(expression.toString()));
        });
  }

  @Test
  void theStrictReaderOffersTheFormThatItAccepts() {
    int[] refused = new int[1];
    Seeded.runs(
        2_000,
        random -> {
          Expression expression = RandomCriteria.expression(random, 3);
          try {
            Criteria.parse(expression.toString());
          } catch (WuaException e) {
            refused[0]++;
            String offered = e.getMessage().lines().findFirst().orElseThrow();
            offered = offered.substring(offered.indexOf("; write ") + "; write ".length());
            assertEquals(expression.toCriteria(), Criteria.parse(offered));
          }
        });
    assertTrue(refused[0] > 400, () -> "only " + refused[0] + " expressions were refused");
  }

  /** The star takes away the implied installation, which expressions know nothing of. */
  @Test
  void distributionKeepsTheTruthOfTheExpression() {
    Map<Truth, Integer> seen = new EnumMap<>(Truth.class);
    Seeded.runs(
        5_000,
        random -> {
          Expression expression = RandomCriteria.expression(random, 3);
          Criteria criteria = expression.and(Criterion.anyDeploymentAction()).toCriteria();
          RandomSearchable update = RandomSearchable.draw(random);
          Truth expected = truth(expression, update);
          assertEquals(expected, criteria.matches(update), () -> criteria + " of " + update);
          seen.merge(expected, 1, Integer::sum);
        });
    assertTrue(seen.values().stream().allMatch(count -> count > 200), seen::toString);
  }

  @Test
  void installationIsImpliedGroupByGroup() {
    Seeded.runs(
        2_000,
        random -> {
          Criteria criteria = RandomCriteria.expression(random, 3).toCriteria();
          RandomSearchable update = RandomSearchable.draw(random);
          Truth expected = Truth.FALSE;
          for (AndGroup group : criteria.groups()) {
            Expression stated = Expression.allOf(group.criteria());
            boolean named = group.toString().contains("DeploymentAction");
            Expression whole =
                named
                    ? stated
                    : stated.and(Criterion.deploymentAction(DeploymentAction.INSTALLATION));
            expected = expected.or(truth(whole, update));
          }
          assertEquals(expected, criteria.matches(update), () -> criteria + " of " + update);
        });
  }

  @Test
  void readingDamagedTextEndsInCriteriaOrAMessage() {
    Seeded.runs(
        5_000,
        random -> {
          String damaged = damage(random, RandomCriteria.expression(random, 2).toString());
          try {
            Criteria read = Criteria.parseAny(damaged);
            assertEquals(read, Criteria.parse(read.text()), damaged);
          } catch (WuaException e) {
            assertEquals(3, e.getMessage().lines().count(), e.getMessage());
          }
        });
  }

  /** Drops, doubles or replaces some characters. */
  private static String damage(RandomGenerator random, String text) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int at = random.nextInt(damaged.length());
      String with =
          List.of("", "'", "(", ")", "[", "=", " ", "\n", "or", "é").get(random.nextInt(10));
      damaged.replace(at, at + random.nextInt(2), with);
    }
    return damaged.toString();
  }

  private static Truth truth(Expression expression, RandomSearchable update) {
    if (expression instanceof Criterion criterion) {
      return criterion.matches(update);
    }
    if (expression instanceof Expression.AllOf all) {
      return all.parts().stream().map(p -> truth(p, update)).reduce(Truth.TRUE, Truth::and);
    }
    List<Expression> parts = ((Expression.AnyOf) expression).parts();
    return parts.stream().map(p -> truth(p, update)).reduce(Truth.FALSE, Truth::or);
  }
}
