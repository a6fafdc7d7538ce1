package io.wua.catalog.rule;

import static io.wua.catalog.rule.RuleTexts.assertFalseOn;
import static io.wua.catalog.rule.RuleTexts.assertTrueOn;
import static io.wua.catalog.rule.RuleTexts.assertUnknownOn;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.host.Truth;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogicTest {
  private final FakeHostBuilder host = FakeHostFacts.named("PC1");

  @Test
  void connectivesFollowKleene() {
    assertTrueOn(host, "<And><True/><True/></And>");
    assertFalseOn(host, "<And><True/><False/></And>");
    assertTrueOn(host, "<Or><False/><True/></Or>");
    assertFalseOn(host, "<Or><False/><False/></Or>");
    assertTrueOn(host, "<Not><False/></Not>");
    assertFalseOn(host, "<Not><True/></Not>");
    assertFalseOn(host, "<And><Strange/><False/></And>");
    assertTrueOn(host, "<Or><Strange/><True/></Or>");
    assertUnknownOn(host, "<And><True/><Strange/></And>", "rule Strange");
    assertUnknownOn(host, "<Or><False/><Strange/></Or>", "rule Strange");
    assertUnknownOn(host, "<Not><Strange/></Not>", "rule Strange");
  }

  @Test
  void onlyTheFactsOfUnknownPartsAreMissing() {
    assertUnknownOn(
        host,
        "<And><Or><Lost/><True/></Or><B/><Not><A/></Not><B/><And><False/><C/></And></And>"
            .replace("<And><False/><C/></And>", "<Not><And><C/><False/></And></Not>"),
        "rule B",
        "rule A");
  }

  @Test
  void emptyConnectivesCannotBeTold() {
    assertUnknownOn(host, "<And/>", "rule And: no rule inside");
    assertUnknownOn(host, "<Or/>", "rule Or: no rule inside");
    assertUnknownOn(host, "", "rule IsInstalled: no rule inside");
    assertUnknownOn(host, "<Not/>", "rule Not: it holds 0 rules, not one");
    assertUnknownOn(host, "<Not><True/><True/></Not>", "rule Not: it holds 2 rules, not one");
  }

  @Test
  void siblingRulesAreAConjunction() {
    assertFalseOn(host, "<True/><False/>");
    assertTrueOn(host, "<True/><True/>");
  }

  @Test
  void rulesThatAreNotKnownAreNamedWithoutPrefix() {
    assertUnknownOn(host, "<b.GenericQuery/>", "rule GenericQuery");
    assertUnknownOn(host, "<d.WindowsDriverInstalled/>", "rule WindowsDriverInstalled");
    assertUnknownOn(host, "<bar:Direct3D/>", "rule Direct3D");
  }

  @Test
  void aPrefixThatContradictsTheFamilyIsNotTheRule() {
    String dword = "Key='HKEY_LOCAL_MACHINE' Subkey='a' Value='b' Comparison='EqualTo' Data='1'/>";
    assertUnknownOn(host, "<m.RegDword " + dword, "rule RegDword");
    assertUnknownOn(
        host,
        "<x:RegDword xmlns:x='http://schemas.microsoft.com/msus/2002/12/MsiApplicabilityRules' "
            + dword,
        "rule RegDword");
    assertUnknownOn(host, "<b.And><True/></b.And>", "rule And");
    assertUnknownOn(host, "<b.CbsPackageInstalled/>", "rule CbsPackageInstalled");
  }

  @Test
  void aDefiniteVerdictMissesNothing() {
    assertThrows(
        IllegalArgumentException.class, () -> new Verdict(Truth.TRUE, List.of("rule Strange")));
  }
}
