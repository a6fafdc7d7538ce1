package io.wua.catalog.rule.cbs;

import static io.wua.catalog.rule.RuleTexts.assertFalseOn;
import static io.wua.catalog.rule.RuleTexts.assertTrueOn;
import static io.wua.catalog.rule.RuleTexts.assertUnknown;
import static io.wua.catalog.rule.RuleTexts.assertUnknownOn;
import static io.wua.catalog.rule.RuleTexts.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.RuleEvaluation;
import io.wua.core.host.Architecture;
import io.wua.core.host.Truth;
import io.wua.core.host.software.CbsState;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import org.junit.jupiter.api.Test;

class CbsPackageRulesTest {
  private static final String TOKEN = "31bf3856ad364e35";
  private static final String NET = "Package_for_DotNetRollup_481~" + TOKEN + "~amd64~~";
  private static final String PRODUCT = "Microsoft-Windows-NetFx-Package~" + TOKEN + "~amd64~~";
  private static final String NET_PARENT =
      "<parent buildCompare='GE' disposition='detect'><assemblyIdentity name='Microsoft-Windows-"
          + "NetFx-Package' version='10.0.22000.1' language='neutral'"
          + " processorArchitecture='amd64' publicKeyToken='"
          + TOKEN
          + "'/></parent>";

  private static FakeHostBuilder host() {
    return FakeHostFacts.named("PC1")
        .osVersion("10.0.22621.1702")
        .architecture(Architecture.AMD64)
        .complete(HostFamily.CBS_PACKAGES);
  }

  @Test
  void installedByFullIdentity() {
    String rule = byIdentity("Package_for_KB1~31bf3856ad364e35~amd64~~10.0.1.0");
    for (CbsState state : CbsState.values()) {
      FakeHostBuilder host =
          host().cbsPackage("package_for_kb1~31BF3856ad364e35~AMD64~~10.0.1.0", state);
      if (state == CbsState.INSTALLED || state == CbsState.PERMANENT) {
        assertTrueOn(host, rule);
      } else {
        assertFalseOn(host, rule);
      }
    }
    assertFalseOn(host(), rule);
    assertFalseOn(with("Package_for_KB1~31bf3856ad364e35~amd64~~10.0.1.1"), rule);
    assertFalseOn(with("Package_for_KB1~31bf3856ad364e35~x86~~10.0.1.0"), rule);
    assertFalseOn(with("Package_for_KB1~31bf3856ad364e35~amd64~de-DE~10.0.1.0"), rule);
    assertFalseOn(with("Package_for_KB1~0000000000000000~amd64~~10.0.1.0"), rule);
    assertUnknownOn(FakeHostFacts.named("PC2"), rule, "component packages Package_for_KB1~");
    assertUnknownOn(
        FakeHostFacts.named("PC2")
            .cbsPackage("Package_for_KB1~31bf3856ad364e35~amd64~~9.0.0.0", CbsState.INSTALLED),
        rule,
        "component packages Package_for_KB1~*");
  }

  @Test
  void neutralIsNoLanguage() {
    assertTrueOn(
        with("Package_for_KB1~31bf3856ad364e35~amd64~~10.0.1.0"),
        byIdentity("Package_for_KB1~31bf3856ad364e35~amd64~neutral~10.0.1.0"));
    assertTrueOn(
        with("Fonts~31bf3856ad364e35~amd64~ja-JP~10.0.1.0"),
        byIdentity("Fonts~31bf3856ad364e35~amd64~ja-jp~10.0.1.0"));
  }

  @Test
  void shortenedIdentitiesMatchNameAndVersion() {
    String rule = byIdentity("InternetExplorer-Package~11.2.9600.16428");
    assertTrueOn(
        with("InternetExplorer-Package~31bf3856ad364e35~amd64~en-US~11.2.9600.16428"), rule);
    assertFalseOn(with("InternetExplorer-Package~31bf3856ad364e35~amd64~~11.2.9600.16429"), rule);
    assertFalseOn(with("InternetExplorer-Package-X~31bf3856ad364e35~amd64~~11.2.9600.16428"), rule);
    assertUnknownOn(
        host(),
        byIdentity("a~b~c"),
        "rule CbsPackageInstalledByIdentity: attribute PackageIdentity is not a package identity:"
            + " a~b~c");
  }

  @Test
  void aCumulativeUpdateIsInstalledFromItsUbrOn() {
    Rule installed = cumulative("CbsPackageInstalled", "22000.1936.1.9");
    Rule installable = cumulative("CbsPackageInstallable", "22000.1936.1.9");
    assertStates(installed, installable, "10.0.22000.1936", Truth.TRUE, Truth.FALSE);
    assertStates(installed, installable, "10.0.22000.2000", Truth.TRUE, Truth.FALSE);
    assertStates(installed, installable, "10.0.22000.1935", Truth.FALSE, Truth.TRUE);
    assertStates(installed, installable, "10.0.22621.1000", Truth.FALSE, Truth.FALSE);
    assertStates(installed, installable, "10.0.19045.2000", Truth.FALSE, Truth.FALSE);
  }

  @Test
  void aCumulativeUpdateIsForEveryBuildOfItsCore() {
    Rule installed = cumulative("CbsPackageInstalled", "19041.4412.1.4");
    Rule installable = cumulative("CbsPackageInstallable", "19041.4412.1.4");
    assertStates(installed, installable, "10.0.19045.4412", Truth.TRUE, Truth.FALSE);
    assertStates(installed, installable, "10.0.19044.4411", Truth.FALSE, Truth.TRUE);
    assertStates(installed, installable, "10.0.20348.1", Truth.FALSE, Truth.FALSE);
  }

  @Test
  void aCumulativeUpdateOfAnotherArchitectureIsNeither() {
    FakeHostBuilder arm = FakeHostFacts.named("PC2").architecture(Architecture.ARM64);
    Rule installed = cumulative("CbsPackageInstalled", "22000.1936.1.9");
    assertEquals(Truth.FALSE, RuleEvaluation.evaluate(installed, arm.build()).truth());
    assertUnknown(installed, FakeHostFacts.named("PC3").build(), "architecture", "Windows version");
  }

  @Test
  void anotherPackageIsInstalledByItsIdentity() {
    Rule rule = net("CbsPackageInstalled", NET_PARENT);
    assertTruth(Truth.TRUE, rule, with(NET + "10.0.9082.7"));
    assertTruth(Truth.FALSE, rule, with(NET + "10.0.9083.1"));
    assertTruth(Truth.FALSE, rule, host().cbsPackage(NET + "10.0.9082.7", CbsState.SUPERSEDED));
    assertUnknown(
        rule,
        FakeHostFacts.named("PC2").build(),
        "component packages Package_for_DotNetRollup_481~");
    assertUnknownOn(
        host(),
        "<CbsPackageInstalled/>",
        "rule CbsPackageInstalled: there is no component manifest beside it");
  }

  @Test
  void anotherPackageIsInstallableWhereAProductIsThereAndNoNewerOneIsIn() {
    Rule rule = net("CbsPackageInstallable", NET_PARENT);
    assertTruth(Truth.TRUE, rule, with(PRODUCT + "10.0.22000.1"));
    assertTruth(Truth.TRUE, rule, with(PRODUCT + "10.0.22621.1"));
    assertTruth(Truth.FALSE, rule, with(PRODUCT + "10.0.19041.1"));
    assertTruth(Truth.FALSE, rule, with(PRODUCT + "6.3.22000.1"));
    assertTruth(Truth.FALSE, rule, host());
    FakeHostBuilder product = with(PRODUCT + "10.0.22621.1");
    assertTruth(
        Truth.TRUE,
        rule,
        product.build().toBuilder().cbsPackage(NET + "10.0.9000.1", CbsState.INSTALLED));
    for (String in : new String[] {"10.0.9082.7", "10.0.9100.1"}) {
      assertTruth(
          Truth.FALSE, rule, product.build().toBuilder().cbsPackage(NET + in, CbsState.INSTALLED));
    }
    assertTruth(
        Truth.FALSE,
        rule,
        product.build().toBuilder().cbsPackage(NET + "10.0.9082.7", CbsState.SUPERSEDED));
    assertTruth(Truth.FALSE, rule, product.build().toBuilder().architecture(Architecture.ARM64));
  }

  @Test
  void whatAManifestLeavesOpenIsNotGuessed() {
    assertUnknown(
        net("CbsPackageInstallable", ""),
        host().build(),
        "rule CbsPackageInstallable: its manifest names no product");
    Rule wordless = net("CbsPackageInstallable", NET_PARENT.replace("buildCompare='GE' ", ""));
    assertTruth(Truth.TRUE, wordless, with(PRODUCT + "10.0.22000.1"));
    assertUnknown(
        wordless,
        with(PRODUCT + "10.0.22621.1").build(),
        "whether the version of package " + PRODUCT + "10.0.22621.1 counts");
    Rule equal = net("CbsPackageInstallable", NET_PARENT.replace("'GE'", "'EQ'"));
    assertTruth(Truth.FALSE, equal, with(PRODUCT + "10.0.22621.1"));
    Rule revision =
        net("CbsPackageInstallable", NET_PARENT.replace("'GE'", "'EQ' revisionCompare='GE'"));
    assertTruth(Truth.TRUE, revision, with(PRODUCT + "10.0.22000.5"));
    assertTruth(Truth.FALSE, revision, with(PRODUCT + "10.0.22000.0"));
    Rule other = net("CbsPackageInstallable", NET_PARENT.replace("detect", "embed"));
    assertUnknown(
        other,
        with(PRODUCT + "10.0.22621.1").build(),
        "rule CbsPackageInstallable: its manifest names no product");
  }

  @Test
  void theServicingStackMustBeNewEnough() {
    String stack =
        NET_PARENT + "<installerAssembly name='Microsoft-Windows-ServicingStack' version='%s'/>";
    FakeHostBuilder host = with(PRODUCT + "10.0.22621.1");
    assertTruth(Truth.TRUE, net("CbsPackageInstallable", stack.formatted("6.0.0.0")), host);
    assertTruth(Truth.TRUE, net("CbsPackageInstallable", stack.formatted("10.0.22621.1")), host);
    Rule newer = net("CbsPackageInstallable", stack.formatted("10.0.22621.900"));
    assertUnknown(newer, host.build(), "servicing stack version");
    String ssu = "Package_for_ServicingStack_1~" + TOKEN + "~amd64~~22621.%s.1.1";
    assertTruth(
        Truth.FALSE,
        newer,
        host.build().toBuilder().cbsPackage(ssu.formatted("899"), CbsState.INSTALLED));
    assertTruth(
        Truth.TRUE,
        newer,
        host.build().toBuilder().cbsPackage(ssu.formatted("1000"), CbsState.INSTALLED));
  }

  private static void assertStates(
      Rule installed, Rule installable, String version, Truth in, Truth could) {
    FakeHostBuilder host = host().osVersion(version);
    assertTruth(in, installed, host);
    assertTruth(could, installable, host);
  }

  private static void assertTruth(Truth expected, Rule rule, FakeHostBuilder host) {
    assertEquals(
        expected,
        RuleEvaluation.evaluate(rule, host.build()).truth(),
        () -> RuleEvaluation.trace(rule, host.build()).toString());
  }

  private static FakeHostBuilder with(String identity) {
    return host().cbsPackage(identity, CbsState.INSTALLED);
  }

  private static String byIdentity(String identity) {
    return "<CbsPackageInstalledByIdentity PackageIdentity='" + identity + "'/>";
  }

  private static Rule cumulative(String name, String version) {
    return about(name, "Package_for_RollupFix", version, "");
  }

  private static Rule net(String name, String inside) {
    return about(name, "Package_for_DotNetRollup_481", "10.0.9082.7", inside);
  }

  private static Rule about(String name, String identity, String version, String inside) {
    return rule(
        "<" + name + "/>",
        "<CbsPackageApplicabilityMetadata><assembly xmlns='urn:schemas-microsoft-com:asm.v3'>"
            + "<assemblyIdentity name='"
            + identity
            + "' version='"
            + version
            + "' language='neutral' processorArchitecture='amd64' publicKeyToken='"
            + TOKEN
            + "'/><package identifier='KB1'>"
            + inside
            + "</package></assembly></CbsPackageApplicabilityMetadata>");
  }
}
