package io.wua.catalog.rule.release;

import static io.wua.catalog.rule.RuleTexts.assertFalseOn;
import static io.wua.catalog.rule.RuleTexts.assertTrueOn;
import static io.wua.catalog.rule.RuleTexts.assertUnknownOn;

import io.wua.core.host.ProductType;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import org.junit.jupiter.api.Test;

class DeviceAttributeTest {
  private static FakeHostBuilder host() {
    return FakeHostFacts.named("PC1");
  }

  @Test
  void textAttributes() {
    FakeHostBuilder host = host().deviceAttribute("CurrentBranch", "ge_release");
    assertTrueOn(host, text("currentbranch", "EqualTo", "GE_release"));
    assertFalseOn(host, text("CurrentBranch", "EqualTo", "ni_release"));
    assertTrueOn(host, text("CurrentBranch", "BeginsWith", "ge"));
    assertFalseOn(host.complete(HostFamily.DEVICE_ATTRIBUTES), text("Other", "EqualTo", ""));
    assertUnknownOn(host(), text("Other", "EqualTo", "1"), "device attribute Other");
  }

  @Test
  void versionAttributes() {
    FakeHostBuilder host = host().deviceAttribute("DL_OSVersion", "10.0.26200.1");
    assertTrueOn(host, version("DL_OSVersion", "GreaterThanOrEqualTo", "10.0.26200.1"));
    assertFalseOn(host, version("DL_OSVersion", "LessThan", "10.0.26200.1"));
    assertFalseOn(
        host().complete(HostFamily.DEVICE_ATTRIBUTES),
        version("DL_OSVersion", "LessThan", "10.0.26200.1"));
    assertUnknownOn(
        host().deviceAttribute("DL_OSVersion", "none"),
        version("DL_OSVersion", "LessThan", "10.0.26200.1"),
        "device attribute DL_OSVersion as a version: it is 'none'");
  }

  @Test
  void attributesFollowFromTheFactsThatTheyRepeat() {
    FakeHostBuilder host =
        host().osVersion("10.0.26100.4349").sku(4).productType(ProductType.SERVER);
    assertTrueOn(host, version("OSVersion", "GreaterThanOrEqualTo", "10.0.26100.1"));
    assertFalseOn(host, version("OSVersion", "GreaterThanOrEqualTo", "10.0.26101.0"));
    assertTrueOn(host, text("OSSkuId", "EqualTo", "4"));
    assertTrueOn(host, text("sku", "EqualTo", "4"));
    assertTrueOn(host, text("ProductType", "EqualTo", "ServerNT"));
    host.complete(HostFamily.DEVICE_ATTRIBUTES);
    assertTrueOn(host, text("sku", "EqualTo", "4"));
    assertUnknownOn(host(), text("sku", "EqualTo", "4"), "device attribute sku");
    assertUnknownOn(
        host().complete(HostFamily.DEVICE_ATTRIBUTES), text("sku", "EqualTo", "4"), "SKU");
  }

  @Test
  void theTwoNamesOfTheSkuAnswerForEachOther() {
    assertTrueOn(host().deviceAttribute("OSSkuId", "119"), text("sku", "EqualTo", "119"));
    assertFalseOn(host().deviceAttribute("sku", "119"), text("OSSkuId", "EqualTo", "4"));
  }

  @Test
  void whatTheHostStatesItselfComesFirst() {
    FakeHostBuilder host =
        host().osVersion("10.0.22631.1").deviceAttribute("OSVersion", "10.0.26100.1");
    assertTrueOn(host, version("OSVersion", "EqualTo", "10.0.26100.1"));
  }

  @Test
  void formsThatAreNotKnownCannotBeTold() {
    assertUnknownOn(
        host(),
        "<DeviceAttribute Name='a' Type='Integer' Comparison='EqualTo' Value='1'/>",
        "rule DeviceAttribute: attribute Type is not String or Version: Integer");
    assertUnknownOn(
        host(),
        text("a", "LessThan", "1"),
        "rule DeviceAttribute: attribute Comparison is not a comparison of texts: LessThan");
    assertUnknownOn(
        host(),
        version("a", "EqualTo", "x"),
        "rule DeviceAttribute: attribute Value is not a version: x");
  }

  private static String text(String name, String comparison, String value) {
    return attribute(name, "String", comparison, value);
  }

  private static String version(String name, String comparison, String value) {
    return attribute(name, "Version", comparison, value);
  }

  private static String attribute(String name, String type, String comparison, String value) {
    return "<DeviceAttribute Name='%s' Type='%s' Comparison='%s' Value='%s'/>"
        .formatted(name, type, comparison, value);
  }
}
