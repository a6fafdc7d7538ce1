package io.wua.catalog.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.catalog.fragment.RuleDocument;
import io.wua.catalog.fragment.RuleSet;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostFacts;
import io.wua.testkit.host.FakeHostBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rules as fragments write them, and what a host must say to them. */
public final class RuleTexts {
  private RuleTexts() {}

  /** The rule of that text. */
  public static Rule rule(String xml) {
    return rule(xml, "");
  }

  /** The rule of that text beside that metadata. */
  public static Rule rule(String xml, String metadata) {
    String fragment =
        "<ApplicabilityRules><IsInstalled>"
            + xml
            + "</IsInstalled><Metadata>"
            + metadata
            + "</Metadata></ApplicabilityRules>";
    try {
      List<RuleSet> sets =
          RuleDocument.parse(
              new ByteArrayInputStream(fragment.getBytes(StandardCharsets.UTF_8)), xml);
      return sets.get(0).installed().orElseThrow();
    } catch (WuaException e) {
      throw new AssertionError(e);
    }
  }

  /** Holds that the host satisfies the rule. */
  public static void assertTrueOn(FakeHostBuilder host, String xml) {
    assertEquals(Verdict.TRUE, RuleEvaluation.evaluate(rule(xml), host.build()), xml);
  }

  /** Holds that the host does not satisfy the rule. */
  public static void assertFalseOn(FakeHostBuilder host, String xml) {
    assertEquals(Verdict.FALSE, RuleEvaluation.evaluate(rule(xml), host.build()), xml);
  }

  /** Holds that the host cannot tell, for want of exactly these facts. */
  public static void assertUnknownOn(FakeHostBuilder host, String xml, String... missing) {
    assertUnknown(rule(xml), host.build(), missing);
  }

  /** Holds that the host cannot tell, for want of exactly these facts. */
  public static void assertUnknown(Rule rule, HostFacts host, String... missing) {
    assertEquals(
        Verdict.unknown(List.of(missing)), RuleEvaluation.evaluate(rule, host), rule.toString());
  }
}
