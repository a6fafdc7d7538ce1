package io.wua.catalog.rule.probe;

import static io.wua.catalog.rule.RuleTexts.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.catalog.rule.Probing;
import io.wua.catalog.rule.RandomHosts;
import io.wua.catalog.rule.RandomRules;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.RuleEvaluation;
import io.wua.core.host.HostFacts;
import io.wua.testkit.Seeded;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProbingTest {
  private static final UUID UPDATE = new UUID(1, 2);

  @Test
  void aHostThatAnswersTheProbesOfARuleNeedsNoOtherFact() {
    Seeded.runs(
        3000,
        random -> {
          Rule rule = RandomRules.rule(random);
          HostFacts machine = RandomHosts.some(random);
          HostFacts probed = ProbedHost.of(machine, Probing.of(rule, UPDATE));
          assertEquals(
              RuleEvaluation.evaluate(rule, machine, UPDATE).truth(),
              RuleEvaluation.evaluate(rule, probed, UPDATE).truth(),
              rule::toString);
        });
  }

  @Test
  void whatALoopAsksIsAskedOfEachSubKeyInTheViewOfTheLoop() {
    assertEquals(
        List.of(
            "registry-subkeys HKLM\\SOFTWARE\\A (32 bit)",
            "registry-subkeys HKLM\\SOFTWARE\\A\\<each>\\B (32 bit)",
            "registry-value HKLM\\SOFTWARE\\A\\<each>\\B\\<each> (32 bit) V",
            "registry-value HKLM\\SOFTWARE\\A\\<each> (32 bit) (default)",
            "registry-key HKLM\\SOFTWARE\\C"),
        texts(
            "<b.RegKeyLoop Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE\\A' RegType32='true' TrueIf='Any'>"
                + "<Or><b.RegKeyLoop Key='HKEY_LOOP_TARGET' Subkey='B' TrueIf='All'>"
                + "<b.RegValueExists Key='HKEY_LOOP_TARGET' Subkey='' Value='V'/></b.RegKeyLoop>"
                + "<b.RegValueExists Key='HKEY_LOOP_TARGET' Subkey=''/>"
                + "<b.RegKeyExists Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE\\C'/></Or>"
                + "</b.RegKeyLoop>"));
  }

  @Test
  void whatShortCutsWouldHideIsNamed() {
    assertEquals(
        List.of("os native architecture", "os number of processors"),
        texts(
            "<Or><True/><b.Processor Architecture='9'/>"
                + "<Not><b.NumberOfProcessors Comparison='EqualTo' Number='2'/></Not></Or>"));
  }

  @Test
  void aFileIsAskedWithWhateverLeadsToIt() {
    assertEquals(
        List.of(
            "folder 41 [SysWOW64]",
            "os native architecture",
            "folder 37 [System32]",
            "file [SysWOW64]\\a.dll (version)"),
        texts("<b.FileVersion Path='\\a.dll' Csidl='41' Comparison='EqualTo' Version='1.0'/>"));
  }

  @Test
  void rulesThatAreUnknownByNatureAskNothing() {
    for (String xml :
        List.of(
            "<Strange/>",
            "<b.RegDword Key='x'/>",
            "<b.FileExists Path='\\\\server\\share\\a'/>",
            "<b.FileExists Path='\\\\.\\C:\\a'/>",
            "<b.RegKeyExists Key='HKEY_LOOP_TARGET' Subkey='A'/>",
            "<b.Platform PlatformID='Windows'/>")) {
      assertEquals(List.of(), texts(xml), xml);
    }
  }

  private static List<String> texts(String xml) {
    return Probing.of(rule(xml), UPDATE).stream()
        .map(probe -> probe.kind().word() + " " + probe.text())
        .toList();
  }
}
