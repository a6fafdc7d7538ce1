package io.wua.catalog.fragment.grammar;

import static io.wua.catalog.fragment.grammar.GoldenTable.bare;
import static io.wua.catalog.fragment.grammar.GoldenTable.open;
import static io.wua.core.host.Truth.FALSE;
import static io.wua.core.host.Truth.TRUE;
import static io.wua.core.host.Truth.UNKNOWN;

import io.wua.core.host.Architecture;
import io.wua.core.host.ProductType;
import io.wua.core.host.software.CbsState;
import io.wua.testkit.host.FakeHostBuilder;
import java.util.List;

/** The rules about component packages, releases and device attributes. */
final class GoldenReleases {
  private static final String KB = "Package_for_KB1~31bf3856ad364e35~amd64~~10.0.1.2";
  private static final String PRODUCT = "Product-Package~31bf3856ad364e35~amd64~~10.0.1.0";
  private static final String NET = "Package_for_DotNetRollup_481~31bf3856ad364e35~amd64~~10.0.";

  static final List<GoldenTable.Row> ROWS = table().rows();

  private GoldenReleases() {}

  private static FakeHostBuilder client(String version) {
    return bare()
        .osVersion(version)
        .productType(ProductType.WORKSTATION)
        .architecture(Architecture.AMD64);
  }

  private static FakeHostBuilder with(String identity, CbsState state) {
    return client("10.0.26100.1").cbsPackage(identity, state);
  }

  private static String identity(String name, String version) {
    return "<assemblyIdentity name='"
        + name
        + "' version='"
        + version
        + "' processorArchitecture='amd64' language='neutral' publicKeyToken='31bf3856ad364e35'/>";
  }

  private static String manifest(String name, String version) {
    return "<CbsPackageApplicabilityMetadata><assembly>"
        + identity(name, version)
        + "<package identifier='KB1'><parent disposition='detect' buildCompare='EQ'"
        + " revisionCompare='GE'>"
        + identity("Product-Package", "10.0.1.0")
        + "</parent></package></assembly></CbsPackageApplicabilityMetadata>";
  }

  private static GoldenTable table() {
    GoldenTable table = new GoldenTable();
    packages(table);
    releases(table);
    attributes(table);
    return table;
  }

  private static void packages(GoldenTable table) {
    String byIdentity = "<CbsPackageInstalledByIdentity PackageIdentity='" + KB + "'/>";
    String manifest = manifest("Package_for_KB1", "10.0.1.2");
    String rollup = manifest("Package_for_RollupFix", "26100.1000.1.5");
    table
        .rule(byIdentity, with(KB, CbsState.INSTALLED), bare())
        .row(byIdentity, with(KB, CbsState.PERMANENT), TRUE)
        .row(byIdentity, with(KB, CbsState.SUPERSEDED), FALSE)
        .row(byIdentity, with(KB, CbsState.STAGED), FALSE)
        .row(byIdentity, with(KB, CbsState.INSTALL_PENDING), FALSE)
        .row(byIdentity, with(KB, CbsState.UNINSTALL_PENDING), FALSE)
        .row(
            "<CbsPackageInstalledByIdentity PackageIdentity='Package_for_KB1~10.0.1.2'/>",
            with(KB, CbsState.INSTALLED),
            TRUE)
        .rule("<CbsPackageInstalled/>", manifest, with(KB, CbsState.INSTALLED), bare())
        .row("<CbsPackageInstalled/>", bare(), UNKNOWN)
        .rule("<CbsPackageInstalled/>", rollup, client("10.0.26100.1000"), client("10.0.26100.999"))
        .rule(
            "<CbsPackageInstallable/>",
            manifest,
            with(PRODUCT, CbsState.INSTALLED),
            client("10.0.1.1"))
        .row(
            "<CbsPackageInstallable/>",
            manifest,
            with(PRODUCT, CbsState.INSTALLED).cbsPackage(KB, CbsState.INSTALLED),
            FALSE)
        .row(
            "<CbsPackageInstallable/>",
            manifest,
            with(PRODUCT, CbsState.INSTALLED).architecture(Architecture.ARM64),
            FALSE)
        .rule(
            "<CbsPackageInstallable/>", rollup, client("10.0.26100.999"), client("10.0.26100.1000"))
        .row("<CbsPackageInstallable/>", rollup, client("10.0.22631.999"), FALSE);
  }

  private static void releases(GoldenTable table) {
    String release = "<ProductReleaseInstalled Name='%s' Version='%s'/>";
    String windows = release.formatted("Client.OS.RS2.AMD64", "10.0.26100.1000");
    String net = release.formatted("Microsoft.NetFX.amd64", "2400.26100.9082.7");
    table
        .rule(windows, client("10.0.26100.1000"), client("10.0.26100.999"))
        .row(windows, client("10.0.26100.2").architecture(Architecture.ARM64), FALSE)
        .row(windows, client("10.0.26100.2000").productType(ProductType.SERVER), FALSE)
        .rule(
            net, with(NET + "9082.7", CbsState.INSTALLED), with(NET + "9082.6", CbsState.INSTALLED))
        .row(release.formatted("Acme.OS", "1.0"), client("10.0.26100.1"), UNKNOWN);
    String greater =
        "<ProductReleaseVersion Name='%s' Version='0.0.0.0' Comparison='greaterthan'/>";
    table
        .rule(
            greater.formatted("Server.OS.amd64"),
            client("10.0.26100.1").productType(ProductType.SERVER),
            client("10.0.26100.1"))
        .row(
            greater.formatted("Microsoft.NetFX.amd64"),
            with(NET + "9082.7", CbsState.INSTALLED),
            TRUE)
        .row(greater.formatted("Microsoft.NetFX.amd64"), client("10.0.26100.1"), UNKNOWN);
  }

  private static void attributes(GoldenTable table) {
    String text = "<DeviceAttribute Name='%s' Type='String' Comparison='EqualTo' Value='%s'/>";
    String version = "<DeviceAttribute Name='%s' Type='Version' Comparison='LessThan' Value='%s'/>";
    table
        .rule(text.formatted("CurrentBranch", "ge_release"), attribute("GE_release"), bare())
        .row(text.formatted("CurrentBranch", "x"), attribute("ge_release"), FALSE)
        .rule(text.formatted("OSSkuId", "4"), bare().sku(4), bare().sku(48))
        .rule(text.formatted("sku", "4"), bare().deviceAttribute("OSSkuId", "4"), bare().sku(48))
        .rule(
            text.formatted("ProductType", "ServerNT"),
            bare().productType(ProductType.SERVER),
            bare().productType(ProductType.WORKSTATION))
        .rule(
            version.formatted("OSVersion", "10.0.26101.0"),
            client("10.0.26100.9999"),
            client("10.0.26101.0"))
        .row(version.formatted("DL_OSVersion", "10.0.1"), client("10.0.0.0"), FALSE)
        .row(version.formatted("DL_OSVersion", "10.0.1"), open().osVersion("10.0.0.0"), UNKNOWN)
        .row(version.formatted("CurrentBranch", "1.0"), attribute("ge_release"), UNKNOWN);
  }

  private static FakeHostBuilder attribute(String branch) {
    return bare().deviceAttribute("CurrentBranch", branch);
  }
}
