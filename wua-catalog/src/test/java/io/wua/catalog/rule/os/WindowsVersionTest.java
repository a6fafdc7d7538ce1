package io.wua.catalog.rule.os;

import static io.wua.catalog.rule.RuleTexts.assertFalseOn;
import static io.wua.catalog.rule.RuleTexts.assertTrueOn;
import static io.wua.catalog.rule.RuleTexts.assertUnknownOn;
import static io.wua.catalog.rule.RuleTexts.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.host.ProductType;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import org.junit.jupiter.api.Test;

class WindowsVersionTest {
  private final FakeHostBuilder client =
      FakeHostFacts.named("PC1")
          .osVersion("10.0.19045.4412")
          .productType(ProductType.WORKSTATION)
          .suiteMask(0x110);

  @Test
  void versionsCompareOnePartAfterTheOther() {
    assertTrueOn(client, version("GreaterThanOrEqualTo", "MajorVersion='6' MinorVersion='3'"));
    assertFalseOn(client, version("LessThan", "MajorVersion='6' MinorVersion='3'"));
    assertFalseOn(client, version("LessThan", "MajorVersion='10' MinorVersion='0'"));
    assertTrueOn(client, version("LessThanOrEqualTo", "MajorVersion='10' MinorVersion='0'"));
    assertTrueOn(client, version("LessThan", "MajorVersion='10' MinorVersion='1'"));
    assertTrueOn(client, version("GreaterThan", "MajorVersion='9' MinorVersion='9'"));
    assertTrueOn(client, version("EqualTo", "MajorVersion='10'"));
    assertTrueOn(client, "<b.PlatformVersion MajorVersion='10' MinorVersion='0'/>");
    assertFalseOn(client, "<b.WindowsVersion MajorVersion='6' MinorVersion='0'/>");
  }

  @Test
  void theBuildIsATestOfItsOwn() {
    assertFalseOn(
        client, version("GreaterThan", "MajorVersion='6' MinorVersion='3' BuildNumber='22000'"));
    assertTrueOn(
        client,
        version("GreaterThanOrEqualTo", "MajorVersion='10' MinorVersion='0' BuildNumber='17763'"));
    assertTrueOn(client, version("EqualTo", "BuildNumber='19045'"));
    assertFalseOn(client, version("LessThan", "MajorVersion='11' BuildNumber='19045'"));
  }

  @Test
  void theProductTypeIsEqualWhateverTheComparison() {
    assertTrueOn(client, version("GreaterThan", "ProductType='1'"));
    assertFalseOn(client, version("GreaterThan", "MajorVersion='6' ProductType='0'"));
    assertFalseOn(client, version("LessThan", "ProductType='3'"));
    assertTrueOn(
        FakeHostFacts.named("S1").productType(ProductType.DOMAIN_CONTROLLER),
        version("EqualTo", "ProductType='2'"));
  }

  @Test
  void suitesAreAnyOrAll() {
    assertTrueOn(client, version("EqualTo", "SuiteMask='16'"));
    assertTrueOn(client, version("EqualTo", "SuiteMask='18'"));
    assertFalseOn(client, version("EqualTo", "SuiteMask='18' AllSuitesMustBePresent='true'"));
    assertTrueOn(client, version("EqualTo", "SuiteMask='272' AllSuitesMustBePresent='1'"));
    assertFalseOn(client, version("EqualTo", "SuiteMask='2'"));
  }

  @Test
  void servicePacksCountWhereTheVersionsAreEqual() {
    FakeHostBuilder old = FakeHostFacts.named("PC2").osVersion("6.1.7601.24000");
    String rule = "MajorVersion='6' MinorVersion='1' ServicePackMajor='1'";
    assertUnknownOn(old, version("GreaterThanOrEqualTo", rule), "service pack");
    assertTrueOn(old, version("LessThan", rule.replace("'6'", "'7'")));
    old.servicePack("1.0");
    assertTrueOn(old, version("GreaterThanOrEqualTo", rule));
    assertFalseOn(old, version("GreaterThan", rule));
    assertTrueOn(old, version("GreaterThan", rule.replace("'1' Serv", "'0' Serv")));
    assertTrueOn(old, version("LessThan", "ServicePackMajor='1' ServicePackMinor='1'"));
  }

  @Test
  void aDefiniteTestDecidesWhereOthersCannotBeTold() {
    FakeHostBuilder host = FakeHostFacts.named("PC3").productType(ProductType.SERVER);
    assertFalseOn(host, version("EqualTo", "MajorVersion='10' ProductType='1'"));
    assertUnknownOn(
        host, version("EqualTo", "MajorVersion='10' ProductType='3'"), "Windows version");
    assertUnknownOn(host, version("EqualTo", "SuiteMask='2'"), "suite mask");
  }

  @Test
  void aRuleThatTestsNothingCannotBeTold() {
    assertUnknownOn(client, "<b.WindowsVersion/>", "rule WindowsVersion: it tests nothing");
    assertUnknownOn(
        client,
        "<b.WindowsVersion MajorVersion='ten'/>",
        "rule WindowsVersion: attribute MajorVersion is not a number: ten");
  }

  @Test
  void readsAsPeopleWriteIt() {
    assertEquals(
        "WindowsVersion major >= 10, minor >= 0, build >= 17763, product type = 1",
        rule(version(
                "GreaterThanOrEqualTo",
                "MajorVersion='10' MinorVersion='0' BuildNumber='17763' ProductType='1'"))
            .text());
  }

  private static String version(String comparison, String tests) {
    return "<b.WindowsVersion Comparison='" + comparison + "' " + tests + "/>";
  }
}
