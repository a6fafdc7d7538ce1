package io.wua.catalog.listing.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.catalog.fragment.RuleSet;
import io.wua.catalog.rule.And;
import io.wua.catalog.rule.Constant;
import io.wua.catalog.rule.Not;
import io.wua.catalog.rule.Or;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.Unsupported;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleOutlineTest {
  private static final Rule A = new Constant(true);
  private static final Rule B = new Unsupported("NFC");

  @Test
  void connectivesStandBetweenTheirParts() {
    assertEquals("True and NFC", RuleOutline.line(new And(List.of(A, B))));
    assertEquals("True or NFC or True", RuleOutline.line(new Or(List.of(A, B, A))));
  }

  @Test
  void nestedConnectivesStandInParentheses() {
    Rule either = new Or(List.of(A, B));
    assertEquals("NFC and (True or NFC)", RuleOutline.line(new And(List.of(B, either))));
    assertEquals("not (True or NFC)", RuleOutline.line(new Not(either)));
    assertEquals("not not NFC", RuleOutline.line(new Not(new Not(B))));
  }

  @Test
  void anEmptyConnectiveIsNotHidden() {
    assertEquals("And of nothing", RuleOutline.line(new And(List.of())));
    assertEquals("not Or of nothing", RuleOutline.line(new Not(new Or(List.of()))));
  }

  @Test
  void aConjunctionAtTheTopGivesOneLineForEachCondition() {
    RuleSet rules =
        new RuleSet(
            "ApplicabilityRules",
            Optional.of(new And(List.of(A, new Or(List.of(A, B))))),
            Optional.of(B),
            Optional.empty());
    assertEquals(
        List.of(
            new RuleLines("IsInstalled", List.of("True", "True or NFC")),
            new RuleLines("IsInstallable", List.of("NFC"))),
        RuleOutline.of(rules));
  }
}
