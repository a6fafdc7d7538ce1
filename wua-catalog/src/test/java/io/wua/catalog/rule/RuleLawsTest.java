package io.wua.catalog.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.host.HostFacts;
import io.wua.core.host.Truth;
import io.wua.testkit.Seeded;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of the rule language, on random rules and random hosts. */
class RuleLawsTest {
  private static final int RUNS = 3000;

  @Test
  void notNotIsNothing() {
    Seeded.runs(
        RUNS,
        random -> {
          Rule rule = RandomRules.rule(random);
          HostFacts host = RandomHosts.some(random);
          assertEquals(evaluate(rule, host), evaluate(new Not(new Not(rule)), host));
        });
  }

  @Test
  void deMorgan() {
    Seeded.runs(
        RUNS,
        random -> {
          List<Rule> rules = RandomRules.several(random);
          List<Rule> contrary = rules.stream().<Rule>map(Not::new).toList();
          HostFacts host = RandomHosts.some(random);
          assertEquals(evaluate(new Not(new And(rules)), host), evaluate(new Or(contrary), host));
          assertEquals(evaluate(new Not(new Or(rules)), host), evaluate(new And(contrary), host));
        });
  }

  @Test
  void knowingMoreNeverTurnsADefiniteAnswer() {
    Seeded.runs(
        RUNS,
        random -> {
          Rule rule = RandomRules.rule(random);
          RandomHosts.Pair hosts = RandomHosts.someAndMore(random);
          Truth before = evaluate(rule, hosts.some()).truth();
          Truth after = evaluate(rule, hosts.more()).truth();
          assertTrue(
              before == Truth.UNKNOWN || before == after,
              () -> before + " became " + after + ": " + RuleEvaluation.trace(rule, hosts.more()));
        });
  }

  @Test
  void missingNamesTheFactsOfTheUnknownPartsInOrderAndOnce() {
    Seeded.runs(
        RUNS,
        random -> {
          Rule rule = RandomRules.rule(random);
          HostFacts host = RandomHosts.some(random);
          Verdict verdict = evaluate(rule, host);
          assertEquals(List.copyOf(expectedMissing(rule, host)), verdict.missing(), rule::toString);
        });
  }

  @Test
  void theTraceAgreesWithTheVerdict() {
    Seeded.runs(
        RUNS,
        random -> {
          Rule rule = RandomRules.rule(random);
          HostFacts host = RandomHosts.some(random);
          assertEquals(evaluate(rule, host).truth(), RuleEvaluation.trace(rule, host).value());
        });
  }

  @Test
  void randomRulesComeToEveryValue() {
    Set<Truth> seen = new LinkedHashSet<>();
    Seeded.runs(
        200,
        random -> seen.add(evaluate(RandomRules.rule(random), RandomHosts.some(random)).truth()));
    assertEquals(Set.of(Truth.values()), seen);
  }

  /** The same by definition, without any short cut. */
  private static Set<String> expectedMissing(Rule rule, HostFacts host) {
    Set<String> missing = new LinkedHashSet<>();
    Verdict verdict = evaluate(rule, host);
    if (verdict.truth() != Truth.UNKNOWN) {
      return missing;
    }
    boolean isConnective = rule instanceof And || rule instanceof Or || rule instanceof Not;
    if (isConnective) {
      rule.parts().forEach(part -> missing.addAll(expectedMissing(part, host)));
    } else {
      missing.addAll(verdict.missing());
    }
    return missing;
  }

  private static Verdict evaluate(Rule rule, HostFacts host) {
    return RuleEvaluation.evaluate(rule, host);
  }
}
