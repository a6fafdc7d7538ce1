package io.wua.catalog.rule;

import static io.wua.catalog.rule.RuleTexts.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.host.RuleTrace;
import io.wua.core.host.Truth;
import io.wua.core.host.registry.RegistryValue;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleTraceTest {
  private static final String AT =
      "Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE\\Acme' Value='%s' Comparison='EqualTo' Data='%s'/>";
  private final FakeHostFacts host =
      FakeHostFacts.named("PC1")
          .osVersion("10.0.26100.4349")
          .registryValue("HKLM\\SOFTWARE\\Acme", "Version", RegistryValue.sz("6.3"))
          .complete(HostFamily.REGISTRY)
          .build();

  @Test
  void everyRuleSaysWhatItSaw() {
    String xml =
        "<Or><b.RegSzToVersion "
            + AT.formatted("Version", "6.4")
            + "<Not><b.RegDword "
            + AT.formatted("Gone", "1")
            + "</Not><DeviceAttribute Name='OSVersion' Type='Version' Comparison='LessThan'"
            + " Value='10.0.26101.0'/><DeviceAttribute Name='sku' Type='String'"
            + " Comparison='EqualTo' Value='4'/><True/></Or>";
    RuleTrace trace = RuleEvaluation.trace(rule(xml), host);
    assertEquals("Or", trace.rule());
    assertEquals(Truth.TRUE, trace.value());
    assertEquals(Optional.empty(), trace.observed());
    assertEquals(
        List.of(
            new RuleTrace(
                "RegSzToVersion HKLM\\SOFTWARE\\Acme Version = 6.4.0.0",
                Truth.FALSE,
                Optional.of("REG_SZ 6.3"),
                List.of()),
            new RuleTrace(
                "Not",
                Truth.TRUE,
                Optional.empty(),
                List.of(
                    new RuleTrace(
                        "RegDword HKLM\\SOFTWARE\\Acme Gone = 1",
                        Truth.FALSE,
                        Optional.of("absent"),
                        List.of()))),
            new RuleTrace(
                "DeviceAttribute OSVersion < 10.0.26101.0",
                Truth.TRUE,
                Optional.of("10.0.26100.4349"),
                List.of()),
            new RuleTrace(
                "DeviceAttribute sku = '4'",
                Truth.UNKNOWN,
                Optional.of("unknown: device attribute sku"),
                List.of()),
            new RuleTrace("True", Truth.TRUE, Optional.empty(), List.of())),
        trace.children());
  }

  @Test
  void rulesThatCannotBeToldSayWhy() {
    RuleTrace trace =
        RuleEvaluation.trace(
            rule("<And><Strange/><b.RegDword " + AT.formatted("a", "x") + "<Or/></And>"), host);
    assertEquals(Truth.UNKNOWN, trace.value());
    assertEquals(
        List.of("Strange", "RegDword (attribute Data is not a number: x)", "Or"),
        trace.children().stream().map(RuleTrace::rule).toList());
    assertEquals(
        List.of(
            "unknown: rule Strange",
            "unknown: rule RegDword: attribute Data is not a number: x",
            "unknown: rule Or: no rule inside"),
        trace.children().stream().map(each -> each.observed().orElseThrow()).toList());
  }

  @Test
  void aRuleThatNeedsSeveralFactsNamesAllThatLack() {
    RuleTrace trace =
        RuleEvaluation.trace(
            rule("<ProductReleaseInstalled Name='Client.OS.RS2.AMD64' Version='10.0.1.1'/>"), host);
    assertEquals(Optional.of("unknown: architecture; product type"), trace.observed());
  }
}
