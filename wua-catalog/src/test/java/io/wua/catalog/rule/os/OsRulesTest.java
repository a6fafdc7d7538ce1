package io.wua.catalog.rule.os;

import static io.wua.catalog.rule.RuleTexts.assertFalseOn;
import static io.wua.catalog.rule.RuleTexts.assertTrueOn;
import static io.wua.catalog.rule.RuleTexts.assertUnknownOn;
import static io.wua.catalog.rule.RuleTexts.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.RuleEvaluation;
import io.wua.catalog.rule.Verdict;
import io.wua.core.host.Architecture;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OsRulesTest {
  private final FakeHostBuilder nothing = FakeHostFacts.named("PC1");

  private static FakeHostBuilder host() {
    return FakeHostFacts.named("PC2");
  }

  @Test
  void platform() {
    assertTrueOn(nothing, "<b.Platform PlatformID='Windows'/>");
    assertUnknownOn(nothing, "<b.Platform PlatformID='Phone'/>", "rule Platform: platform Phone");
    assertUnknownOn(nothing, "<b.Platform/>", "rule Platform: attribute PlatformID is missing");
  }

  @Test
  void processor() {
    FakeHostBuilder arm = host().architecture(Architecture.ARM64);
    assertTrueOn(arm, "<b.Processor Architecture='12'/>");
    assertFalseOn(arm, "<b.Processor Architecture='9'/>");
    assertFalseOn(arm, "<b.Processor Architecture='9' Level='6'/>");
    assertUnknownOn(
        arm, "<b.Processor Architecture='12' Level='6'/>", "level and revision of the processor");
    assertUnknownOn(nothing, "<b.Processor Architecture='9'/>", "architecture");
  }

  @Test
  void numberOfProcessors() {
    String rule = "<b.NumberOfProcessors Comparison='GreaterThanOrEqualTo' Number='4'/>";
    assertTrueOn(host().processors(8), rule);
    assertFalseOn(host().processors(2), rule);
    assertUnknownOn(nothing, rule, "number of processors");
  }

  @Test
  void systemMetric() {
    String rule = "<b.SystemMetric Comparison='EqualTo' Index='87' Value='0'/>";
    assertTrueOn(host().systemMetric(87, 0), rule);
    assertFalseOn(host().systemMetric(87, 1), rule);
    assertUnknownOn(host().systemMetric(86, 0), rule, "system metric 87");
  }

  @Test
  void clusteredOs() {
    assertTrueOn(host().clusterNode(true), "<b.ClusteredOS/>");
    assertFalseOn(host().clusterNode(false), "<b.ClusteredOS/>");
    assertUnknownOn(nothing, "<b.ClusteredOS/>", "cluster membership");
  }

  @Test
  void theInstallLanguageCountsWithoutMuiOnly() {
    String rule = "<b.WindowsLanguage Language='en-US'/>";
    assertTrueOn(host().language("EN-us").muiLanguages(), rule);
    assertFalseOn(host().language("de-DE").muiLanguages(), rule);
    assertFalseOn(host().language("en-GB").muiLanguages(), rule);
    assertFalseOn(host().language("en-US").muiLanguages("en-US"), rule);
    assertFalseOn(host().muiLanguages("en-US"), rule);
    assertFalseOn(host().language("de-DE"), rule);
    assertUnknownOn(host().language("en-US"), rule, "MUI languages");
    assertUnknownOn(host().muiLanguages(), rule, "install language");
    assertUnknownOn(
        host().language("en-US").muiLanguages(),
        "<b.PlatformLanguage Language='en'/>",
        "whether install language en-US counts as en");
    assertUnknownOn(
        nothing, "<b.WindowsLanguage/>", "rule WindowsLanguage: attribute Language is missing");
  }

  @Test
  void mui() {
    FakeHostBuilder host = host().muiLanguages("de-DE", "fr-FR");
    assertTrueOn(host, "<b.MuiInstalled/>");
    assertFalseOn(host().muiLanguages(), "<b.MuiInstalled/>");
    assertUnknownOn(nothing, "<b.MuiInstalled/>", "MUI languages");
    assertTrueOn(host, "<b.MuiLanguageInstalled Language='fr-fr'/>");
    assertFalseOn(host, "<b.MuiLanguageInstalled Language='en-US'/>");
    assertFalseOn(host().muiLanguages(), "<b.MuiLanguageInstalled Language='fr-FR'/>");
    assertUnknownOn(
        host,
        "<b.MuiLanguageInstalled Language='fr'/>",
        "whether languages [de-DE, fr-FR] count as fr");
  }

  @Test
  void licensingValues() {
    String rule = "<b.LicenseDword Value='Kernel-ProductInfo' Comparison='EqualTo' Data='101'/>";
    assertTrueOn(host().licenseDword("kernel-productinfo", 101), rule);
    assertFalseOn(host().licenseDword("Kernel-ProductInfo", 4), rule);
    assertTrueOn(host().sku(101), rule);
    assertTrueOn(host().sku(101).complete(HostFamily.LICENSING), rule);
    assertUnknownOn(host().complete(HostFamily.LICENSING), rule, "SKU");
    assertUnknownOn(nothing, rule, "SKU");
    assertUnknownOn(nothing, rule.replace("Kernel-ProductInfo", "Other"), "licensing value Other");
    assertFalseOn(
        host().complete(HostFamily.LICENSING), rule.replace("Kernel-ProductInfo", "Other"));
    assertTrueOn(
        host().licenseDword("Pro-Feature", 0), "<b.LicenseValueExists Value='Pro-Feature'/>");
    assertFalseOn(
        host().complete(HostFamily.LICENSING), "<b.LicenseValueExists Value='Pro-Feature'/>");
    assertUnknownOn(
        nothing, "<b.LicenseValueExists Value='Pro-Feature'/>", "licensing value Pro-Feature");
  }

  @Test
  void installedOnceAsksForTheUpdateOfTheRule() {
    UUID update = UUID.fromString("7f8946c3-01f8-46c8-aa4a-40520c15f7c8");
    UUID other = UUID.fromString("8b72b081-44dd-4bc2-8b23-1daee8cbb43e");
    Rule rule = rule("<b.InstalledOnce/>");
    FakeHostFacts host = host().installedOnce(update).complete(HostFamily.INSTALLED_ONCE).build();
    assertEquals(Verdict.TRUE, RuleEvaluation.evaluate(rule, host, update));
    assertEquals(Verdict.FALSE, RuleEvaluation.evaluate(rule, host, other));
    assertUnknownOn(
        host.toBuilder(), "<b.InstalledOnce/>", "rule InstalledOnce: it belongs to no update");
  }
}
