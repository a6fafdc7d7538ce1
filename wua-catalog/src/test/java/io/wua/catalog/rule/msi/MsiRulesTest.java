package io.wua.catalog.rule.msi;

import static io.wua.catalog.rule.RuleTexts.assertFalseOn;
import static io.wua.catalog.rule.RuleTexts.assertTrueOn;
import static io.wua.catalog.rule.RuleTexts.assertUnknown;
import static io.wua.catalog.rule.RuleTexts.assertUnknownOn;
import static io.wua.catalog.rule.RuleTexts.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.RuleEvaluation;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.Truth;
import io.wua.core.host.software.MsiProduct;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MsiRulesTest {
  private static final String CODE = "{E49CA583-2EC0-4510-862A-C2BEFD036330}";
  private static final String OTHER = "{00000000-2EC0-4510-862A-C2BEFD036330}";
  private static final String PATCH = "{11111111-2EC0-4510-862A-C2BEFD036330}";
  private static final String LATER = "{22222222-2EC0-4510-862A-C2BEFD036330}";

  private static FakeHostBuilder none() {
    return FakeHostFacts.named("PC1").complete(HostFamily.MSI_PRODUCTS);
  }

  private static FakeHostBuilder with(MsiProduct product) {
    return none().msiProduct(product);
  }

  private static MsiProduct product(String version) {
    return new MsiProduct(
        CODE,
        Optional.of(DottedVersion.parse(version)),
        OptionalInt.of(1033),
        true,
        Optional.of(Set.of("Admin", "Core")),
        Optional.of(Set.of(OTHER)),
        Optional.of(Set.of()));
  }

  private static MsiProduct bare() {
    return new MsiProduct(
        CODE,
        Optional.empty(),
        OptionalInt.empty(),
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static MsiProduct patched(String... patches) {
    MsiProduct product = product("12.0.6425.1000");
    return new MsiProduct(
        product.code(),
        product.version(),
        product.language(),
        true,
        product.features(),
        product.components(),
        Optional.of(Set.of(patches)));
  }

  private static String installed(String arguments) {
    return "<m.MsiProductInstalled ProductCode='" + CODE + "' " + arguments + "/>";
  }

  @Test
  void aProductIsInstalledWithinInclusiveBounds() {
    FakeHostBuilder host = with(product("10.22.130.0"));
    assertTrueOn(host, installed(""));
    assertTrueOn(host, installed("VersionMin='10.22.130.0' VersionMax='10.22.130.0'"));
    assertFalseOn(host, installed("VersionMin='10.22.130.1'"));
    assertFalseOn(host, installed("VersionMax='10.22.129'"));
    assertFalseOn(host, installed("VersionMin='10.22.130.0' ExcludeVersionMin='true'"));
    assertFalseOn(host, installed("VersionMax='10.22.130.0' ExcludeVersionMax='true'"));
    assertTrueOn(host, installed("VersionMax='10.22.130.1' ExcludeVersionMax='true'"));
    assertTrueOn(host, installed("VersionMax='10.22.130.0' ExcludeVersionMax='false'"));
  }

  @Test
  void anExclusionWithoutItsBoundMeansNothing() {
    assertTrueOn(
        with(product("9.0.1399.6")),
        installed("ExcludeVersionMax='true' VersionMin='9.00.1399.06' Language='1033'"));
  }

  @Test
  void theLanguageIsAnLcid() {
    assertTrueOn(with(product("1.0")), installed("Language='1033'"));
    assertFalseOn(with(product("1.0")), installed("Language='1031'"));
  }

  @Test
  void aProductThatIsNotThereIsFalse() {
    assertFalseOn(none(), installed(""));
    assertUnknownOn(FakeHostFacts.named("PC1"), installed(""), "product " + CODE);
    MsiProduct advertised =
        new MsiProduct(
            CODE,
            Optional.empty(),
            OptionalInt.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertFalseOn(with(advertised), installed("VersionMin='1.0'"));
  }

  @Test
  void whatIsNotKnownOfAnInstalledProductLeavesTheRuleUnknown() {
    assertTrueOn(with(bare()), installed(""));
    assertUnknownOn(
        with(bare()),
        installed("VersionMin='1.0' Language='1033'"),
        "language of product " + CODE,
        "version of product " + CODE);
    assertUnknownOn(
        none(),
        "<m.MsiProductInstalled ProductCode='x'/>",
        "rule MsiProductInstalled: attribute ProductCode is not a GUID: x");
    assertUnknownOn(
        none(),
        installed("VersionMin='one'"),
        "rule MsiProductInstalled: attribute VersionMin is not a version: one");
  }

  @Test
  void features() {
    String any =
        "<m.MsiFeatureInstalledForProduct><m.Feature>admin</m.Feature><m.Feature>Gone</m.Feature>"
            + "<m.Product>"
            + CODE
            + "</m.Product><m.Product>"
            + OTHER
            + "</m.Product></m.MsiFeatureInstalledForProduct>";
    String prefix = "<m.MsiFeatureInstalledForProduct";
    FakeHostBuilder host = with(product("1.0"));
    assertTrueOn(host, any);
    assertFalseOn(host, any.replaceFirst(prefix, prefix + " AllFeaturesRequired='true'"));
    assertFalseOn(host, any.replaceFirst(prefix, prefix + " AllProductsRequired='true'"));
    assertFalseOn(none(), any);
    assertUnknownOn(with(bare()), any, "features of product " + CODE);
    assertUnknownOn(
        host,
        prefix + "><m.Feature>a</m.Feature>" + prefix.replace("<", "</") + ">",
        "rule MsiFeatureInstalledForProduct: element Product is missing");
  }

  @Test
  void components() {
    String rule =
        "<m.MsiComponentInstalledForProduct><m.Component>"
            + OTHER.toLowerCase(java.util.Locale.ROOT)
            + "</m.Component><m.Product>"
            + CODE
            + "</m.Product></m.MsiComponentInstalledForProduct>";
    assertTrueOn(with(product("1.0")), rule);
    assertFalseOn(with(product("1.0")), rule.replace("00000000", "99999999"));
    assertUnknownOn(with(bare()), rule, "components of product " + CODE);
  }

  @Test
  void patchOfAProduct() {
    String rule =
        "<m.MsiPatchInstalledForProduct PatchCode='"
            + PATCH
            + "' ProductCode='"
            + CODE
            + "' VersionMin='12.0'/>";
    assertTrueOn(with(patched(PATCH)), rule);
    assertFalseOn(with(patched(LATER)), rule);
    assertFalseOn(with(patched(PATCH)), rule.replace("12.0", "13.0"));
    assertFalseOn(none(), rule);
    assertUnknownOn(with(bare()), rule, "version of product " + CODE, "patches of product " + CODE);
  }

  @Test
  void aPatchByItsMetadata() {
    assertPatch(none(), Truth.FALSE, Truth.FALSE, Truth.FALSE);
    assertPatch(with(patched()), Truth.FALSE, Truth.TRUE, Truth.FALSE);
    assertPatch(with(patched(PATCH)), Truth.TRUE, Truth.FALSE, Truth.FALSE);
    assertPatch(with(patched(LATER)), Truth.FALSE, Truth.UNKNOWN, Truth.UNKNOWN);
    assertPatch(with(product("12.0.6400.1")), Truth.FALSE, Truth.FALSE, Truth.FALSE);
    assertPatch(FakeHostFacts.named("PC1"), Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN);
    assertUnknown(
        patchRule("MsiPatchInstallable"),
        with(patched(LATER)).build(),
        "families and sequences of the patches of product " + CODE);
    assertUnknownOn(
        none(),
        "<m.MsiPatchInstalled/>",
        "rule MsiPatchInstalled: there is no MsiPatchMetadata beside it");
  }

  @Test
  void anApplicationByItsMetadata() {
    assertApplication(none(), Truth.FALSE, Truth.TRUE, Truth.FALSE);
    assertApplication(with(product("2.0")), Truth.TRUE, Truth.FALSE, Truth.FALSE);
    assertApplication(with(product("1.0")), Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN);
    assertApplication(with(bare()), Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN);
  }

  private static void assertPatch(
      FakeHostBuilder host, Truth installed, Truth installable, Truth superseded) {
    assertTruth(installed, patchRule("MsiPatchInstalled"), host);
    assertTruth(installable, patchRule("MsiPatchInstallable"), host);
    assertTruth(superseded, patchRule("MsiPatchSuperseded"), host);
  }

  private static void assertApplication(
      FakeHostBuilder host, Truth installed, Truth installable, Truth superseded) {
    String metadata =
        "<m.MsiApplicationMetadata><m.ProductCode Version='2.0'>"
            + CODE
            + "</m.ProductCode></m.MsiApplicationMetadata>";
    assertTruth(installed, rule("<m.MsiApplicationInstalled/>", metadata), host);
    assertTruth(installable, rule("<m.MsiApplicationInstallable/>", metadata), host);
    assertTruth(superseded, rule("<m.MsiApplicationSuperseded/>", metadata), host);
  }

  private static void assertTruth(Truth expected, Rule rule, FakeHostBuilder host) {
    assertEquals(expected, RuleEvaluation.evaluate(rule, host.build()).truth(), rule.text());
  }

  private static Rule patchRule(String name) {
    return rule(
        "<m." + name + "/>",
        "<m.MsiPatchMetadata><MsiPatch xmlns='http://www.microsoft.com/msi/patch_applicability.xsd'"
            + " SchemaVersion='1.0.0.0' PatchGUID='"
            + PATCH
            + "'><TargetProduct MinMsiVersion='3'><TargetProductCode Validate='true'>"
            + CODE
            + "</TargetProductCode><TargetVersion Validate='true' ComparisonType='Equal'"
            + " ComparisonFilter='MajorMinorUpdate'>12.0.6425</TargetVersion><TargetLanguage"
            + " Validate='false'>1031</TargetLanguage></TargetProduct></MsiPatch>"
            + "</m.MsiPatchMetadata>");
  }
}
