package io.wua.catalog.rule.release;

import static io.wua.catalog.rule.RuleTexts.assertFalseOn;
import static io.wua.catalog.rule.RuleTexts.assertTrueOn;
import static io.wua.catalog.rule.RuleTexts.assertUnknownOn;

import io.wua.core.host.Architecture;
import io.wua.core.host.ProductType;
import io.wua.core.host.software.CbsState;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import org.junit.jupiter.api.Test;

class ReleaseRulesTest {
  private static final String NET = "Package_for_DotNetRollup_481~31bf3856ad364e35~";
  private static final String NET_RULE = installed("Microsoft.NetFX.amd64", "2400.22621.9334.1");

  private static FakeHostBuilder client() {
    return FakeHostFacts.named("PC1")
        .osVersion("10.0.26200.6899")
        .productType(ProductType.WORKSTATION)
        .architecture(Architecture.AMD64);
  }

  @Test
  void aReleaseOfWindowsIsInstalledFromItsUbrOn() {
    assertTrueOn(client(), installed("Client.OS.RS2.AMD64", "10.0.26200.6899"));
    assertFalseOn(client(), installed("Client.OS.RS2.AMD64", "10.0.26200.6900"));
    assertTrueOn(client(), installed("client.os.rs2.amd64", "10.0.26100.9999"));
    assertTrueOn(client(), installed("Client.OS.AMD64", "10.0.26200.1"));
  }

  @Test
  void anotherArchitectureOrKindIsNotInstalled() {
    assertFalseOn(client(), installed("Client.OS.RS2.ARM64", "10.0.22621.1"));
    assertFalseOn(client(), installed("Server.OS.amd64", "10.0.22621.1"));
    FakeHostBuilder server = client().productType(ProductType.DOMAIN_CONTROLLER);
    assertTrueOn(server, installed("Server.OS.amd64", "10.0.22621.1"));
    assertFalseOn(server, installed("Client.OS.RS2.AMD64", "10.0.22621.1"));
    assertFalseOn(
        FakeHostFacts.named("PC2").architecture(Architecture.ARM64),
        installed("Client.OS.RS2.AMD64", "10.0.22621.1"));
    assertFalseOn(client(), installed("Some.Product.arm64", "1.0"));
  }

  @Test
  void whatIsMissingIsNamed() {
    assertUnknownOn(
        FakeHostFacts.named("PC2"),
        installed("Client.OS.RS2.AMD64", "10.0.22621.1"),
        "architecture",
        "product type",
        "Windows version");
    assertUnknownOn(
        client(), installed("Some.Product.amd64", "1.0"), "product release Some.Product.amd64");
    assertUnknownOn(client(), installed("Client.OS", "1.0"), "product release Client.OS");
    assertUnknownOn(
        client(),
        "<ProductReleaseInstalled Name='Client.OS.RS2.AMD64'/>",
        "rule ProductReleaseInstalled: attribute Version is missing");
  }

  @Test
  void netFrameworkIsKnownByItsRollups() {
    assertTrueOn(net("amd64", "10.0.9334.1", CbsState.INSTALLED), NET_RULE);
    assertTrueOn(net("amd64", "10.0.9334.2", CbsState.PERMANENT), NET_RULE);
    assertTrueOn(net("AMD64", "10.0.9400.0", CbsState.INSTALLED), NET_RULE);
    assertFalseOn(net("amd64", "10.0.9334.0", CbsState.INSTALLED), NET_RULE);
    assertFalseOn(net("amd64", "10.0.9300.5", CbsState.INSTALLED), NET_RULE);
    assertFalseOn(net("x86", "10.0.9334.1", CbsState.INSTALLED), NET_RULE);
    assertFalseOn(net("amd64", "10.0.9334.1", CbsState.SUPERSEDED), NET_RULE);
    assertFalseOn(client().complete(HostFamily.CBS_PACKAGES), NET_RULE);
    assertUnknownOn(client(), NET_RULE, "component packages Package_for_DotNetRollup_");
    assertFalseOn(
        net("amd64", "10.0.9334.1", CbsState.INSTALLED), NET_RULE.replace("amd64", "arm64"));
    assertUnknownOn(
        client().cbsPackage(NET + "amd64~~10.0.9000.1", CbsState.INSTALLED),
        NET_RULE,
        "component packages Package_for_DotNetRollup_*");
    String odd = NET + "amd64~~odd";
    assertUnknownOn(
        client().cbsPackage(odd, CbsState.INSTALLED), NET_RULE, "version of package " + odd);
  }

  @Test
  void greaterThanZeroAsksWhetherTheProductIsThere() {
    assertTrueOn(client(), there("Client.OS.RS2.AMD64"));
    assertFalseOn(client(), there("Server.OS.AMD64"));
    assertUnknownOn(client(), there("X.amd64"), "product release X.amd64");
    assertFalseOn(client(), there("X.arm64"));
    assertTrueOn(net("amd64", "10.0.9082.7", CbsState.INSTALLED), there("Microsoft.NetFX.amd64"));
    assertUnknownOn(
        client().complete(HostFamily.CBS_PACKAGES),
        there("Microsoft.NetFX.amd64"),
        "product release Microsoft.NetFX.amd64");
  }

  @Test
  void releasesOfWindowsCompareAsVersions() {
    String rule =
        "<ProductReleaseVersion Name='Client.OS.RS2.AMD64' Version='10.0.26200.0' Comparison='%s'/>";
    assertTrueOn(client(), rule.formatted("GreaterThanOrEqualTo"));
    assertFalseOn(client(), rule.formatted("lessthan"));
    assertUnknownOn(
        FakeHostFacts.named("PC2")
            .architecture(Architecture.AMD64)
            .productType(ProductType.WORKSTATION),
        rule.formatted("lessthan"),
        "Windows version");
    assertUnknownOn(
        net("amd64", "10.0.9082.7", CbsState.INSTALLED),
        "<ProductReleaseVersion Name='Microsoft.NetFX.amd64' Version='2400.1' Comparison='LessThan'/>",
        "product release Microsoft.NetFX.amd64");
  }

  private static FakeHostBuilder net(String architecture, String version, CbsState state) {
    return client()
        .cbsPackage(NET + architecture + "~~" + version, state)
        .complete(HostFamily.CBS_PACKAGES);
  }

  private static String installed(String name, String version) {
    return "<ProductReleaseInstalled Name='" + name + "' Version='" + version + "'/>";
  }

  private static String there(String name) {
    return "<ProductReleaseVersion Name='"
        + name
        + "' Version='0.0.0.0' Comparison='greaterthan'/>";
  }
}
