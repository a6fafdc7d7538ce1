package io.wua.catalog.rule.registry;

import static io.wua.catalog.rule.RuleTexts.assertFalseOn;
import static io.wua.catalog.rule.RuleTexts.assertTrueOn;
import static io.wua.catalog.rule.RuleTexts.assertUnknownOn;
import static io.wua.catalog.rule.RuleTexts.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.catalog.rule.RuleEvaluation;
import io.wua.core.host.Architecture;
import io.wua.core.host.RuleTrace;
import io.wua.core.host.Truth;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.registry.RegistryView;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegKeyLoopTest {
  private static final String SQL = "HKLM\\SOFTWARE\\SQL";
  private static final String OTHERS = "the other sub-keys of HKLM\\SOFTWARE\\SQL";

  @Test
  void eachSubKeyIsTheTarget() {
    FakeHostBuilder host = instances(1, 0);
    assertTrueOn(host, loop("Any"));
    assertFalseOn(host, loop("All"));
    assertFalseOn(host, loop("None"));
    assertTrueOn(instances(1, 1), loop("all"));
    assertTrueOn(instances(0, 0), loop("NONE"));
    assertFalseOn(instances(0, 0), loop("Any"));
  }

  @Test
  void overNothingOnlyAllCannotBeTold() {
    FakeHostBuilder withoutKey = FakeHostFacts.named("PC1").complete(HostFamily.REGISTRY);
    FakeHostBuilder withoutSubKeys =
        FakeHostFacts.named("PC1")
            .registryKey(RegistryView.NATIVE, SQL)
            .complete(HostFamily.REGISTRY);
    for (FakeHostBuilder host : List.of(withoutKey, withoutSubKeys)) {
      assertFalseOn(host, loop("Any"));
      assertTrueOn(host, loop("None"));
      assertUnknownOn(
          host, loop("All"), "rule RegKeyLoop: All over no sub-key of HKLM\\SOFTWARE\\SQL");
    }
  }

  @Test
  void anIncompleteListIsDecidedByASubKeyThatDecidesAlone() {
    FakeHostBuilder oneTrue = open(1);
    assertTrueOn(oneTrue, loop("Any"));
    assertFalseOn(oneTrue, loop("None"));
    assertUnknownOn(oneTrue, loop("All"), OTHERS);
    FakeHostBuilder oneFalse = open(0);
    assertUnknownOn(oneFalse, loop("Any"), OTHERS);
    assertUnknownOn(oneFalse, loop("None"), OTHERS);
    assertFalseOn(oneFalse, loop("All"));
    assertUnknownOn(FakeHostFacts.named("PC1"), loop("Any"), "registry HKLM\\SOFTWARE\\SQL");
  }

  @Test
  void anUnknownSubKeyLeavesTheLoopOpenUnlessAnotherDecides() {
    FakeHostBuilder host =
        instances(0).registryValue(SQL + "\\I9\\Setup", "Cluster", RegistryValue.sz("yes"));
    String missing = "HKLM\\SOFTWARE\\SQL\\I9\\Setup Cluster as REG_DWORD: it is REG_SZ";
    assertUnknownOn(host, loop("Any"), missing);
    assertFalseOn(host, loop("All"));
    assertUnknownOn(host, loop("None"), missing);
  }

  @Test
  void insideTheViewOfTheLoopHolds() {
    FakeHostBuilder host =
        FakeHostFacts.named("PC1")
            .architecture(Architecture.AMD64)
            .registryValue(
                RegistryView.WOW64, SQL + "\\I1\\Setup", "Cluster", RegistryValue.dword(1))
            .complete(HostFamily.REGISTRY);
    assertTrueOn(host, loop("Any").replace("TrueIf", "RegType32='true' TrueIf"));
    assertFalseOn(host, loop("Any"));
  }

  @Test
  void loopsNest() {
    String inner =
        "<b.RegKeyLoop Key='HKEY_LOOP_TARGET' Subkey='' TrueIf='Any'><b.RegDword"
            + " Key='HKEY_LOOP_TARGET' Subkey='' Value='Cluster' Comparison='EqualTo'"
            + " Data='1'/></b.RegKeyLoop>";
    String outer =
        "<b.RegKeyLoop Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE\\SQL' TrueIf='All'>"
            + inner
            + "</b.RegKeyLoop>";
    assertTrueOn(instances(1, 1), outer);
    assertFalseOn(instances(1, 0), outer);
  }

  @Test
  void theTargetMeansNothingOutsideOfALoop() {
    assertUnknownOn(
        instances(1),
        "<b.RegKeyExists Key='HKEY_LOOP_TARGET' Subkey='Setup'/>",
        "HKEY_LOOP_TARGET outside of a RegKeyLoop: HKEY_LOOP_TARGET\\Setup (default)");
  }

  @Test
  void aLoopHasOneRuleAndALogic() {
    assertUnknownOn(
        instances(1),
        "<b.RegKeyLoop Key='HKEY_LOCAL_MACHINE' Subkey='a' TrueIf='Any'/>",
        "rule RegKeyLoop: it holds 0 rules, not one");
    assertUnknownOn(
        instances(1), loop("Some"), "rule RegKeyLoop: attribute TrueIf is not a loop logic: Some");
  }

  @Test
  void theTraceShowsEverySubKey() {
    RuleTrace trace = RuleEvaluation.trace(rule(loop("None")), instances(0, 1).build());
    assertEquals("RegKeyLoop HKLM\\SOFTWARE\\SQL: None", trace.rule());
    assertEquals(Truth.FALSE, trace.value());
    assertEquals(Optional.of("sub-key I1"), trace.observed());
    assertEquals(
        List.of("sub-key I0", "sub-key I1"),
        trace.children().stream().map(RuleTrace::rule).toList());
    RuleTrace inside = trace.children().get(1).children().get(0);
    assertEquals("RegDword HKEY_LOOP_TARGET\\Setup Cluster = 1", inside.rule());
    assertEquals(Optional.of("REG_DWORD 1"), inside.observed());
  }

  private static FakeHostBuilder instances(int... clusters) {
    return open(clusters).complete(HostFamily.REGISTRY);
  }

  private static FakeHostBuilder open(int... clusters) {
    FakeHostBuilder host = FakeHostFacts.named("PC1");
    for (int i = 0; i < clusters.length; i++) {
      host.registryValue(SQL + "\\I" + i + "\\Setup", "Cluster", RegistryValue.dword(clusters[i]));
    }
    return host;
  }

  private static String loop(String logic) {
    return "<b.RegKeyLoop Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE\\SQL' TrueIf='"
        + logic
        + "'><b.RegDword Key='HKEY_LOOP_TARGET' Subkey='Setup' Value='Cluster'"
        + " Comparison='EqualTo' Data='1'/></b.RegKeyLoop>";
  }
}
