package io.wua.catalog.fragment.grammar;

import static io.wua.catalog.fragment.grammar.GoldenTable.bare;
import static io.wua.core.host.Truth.FALSE;
import static io.wua.core.host.Truth.TRUE;
import static io.wua.core.host.Truth.UNKNOWN;

import io.wua.core.host.DottedVersion;
import io.wua.core.host.software.MsiProduct;
import io.wua.testkit.host.FakeHostBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The rules about Windows Installer. */
final class GoldenInstaller {
  private static final String CODE = "{E49CA583-2EC0-4510-862A-C2BEFD036330}";
  private static final String COMPONENT = "{00000000-0000-4000-8000-000000000001}";
  private static final String PATCH = "{00000000-0000-4000-8000-00000000000A}";
  private static final String OTHER = "{00000000-0000-4000-8000-00000000000B}";
  private static final String APPLICATION =
      "<m.MsiApplicationMetadata><m.ProductCode Version='2.0'>"
          + CODE
          + "</m.ProductCode></m.MsiApplicationMetadata>";
  private static final String PATCH_METADATA =
      "<m.MsiPatchMetadata><MsiPatch xmlns='http://www.microsoft.com/msi/patch_applicability.xsd'"
          + " PatchGUID='"
          + PATCH
          + "'><TargetProduct><TargetProductCode Validate='true'>"
          + CODE
          + "</TargetProductCode><TargetVersion Validate='true' ComparisonType='Equal'"
          + " ComparisonFilter='MajorMinor'>2.0.7</TargetVersion></TargetProduct></MsiPatch>"
          + "</m.MsiPatchMetadata>";

  static final List<GoldenTable.Row> ROWS = table().rows();

  private GoldenInstaller() {}

  private static FakeHostBuilder with(String version, boolean installed, String... patches) {
    return bare()
        .msiProduct(
            new MsiProduct(
                CODE,
                Optional.of(DottedVersion.parse(version)),
                OptionalInt.of(1033),
                installed,
                Optional.of(Set.of("Writer", "Reader")),
                Optional.of(Set.of(COMPONENT)),
                Optional.of(Set.of(patches))));
  }

  private static GoldenTable table() {
    GoldenTable table = new GoldenTable();
    products(table);
    parts(table);
    FakeHostBuilder two = with("2.0", true);
    FakeHostBuilder patched = with("2.0", true, PATCH);
    return table
        .rule("<m.MsiApplicationInstalled/>", APPLICATION, two, bare())
        .row("<m.MsiApplicationInstalled/>", APPLICATION, with("1.0", true), UNKNOWN)
        .rule("<m.MsiApplicationInstallable/>", APPLICATION, bare(), two)
        .row("<m.MsiApplicationSuperseded/>", APPLICATION, two, FALSE)
        .row("<m.MsiApplicationSuperseded/>", APPLICATION, with("3.0", true), UNKNOWN)
        .rule("<m.MsiPatchInstalled/>", PATCH_METADATA, patched, two)
        .row("<m.MsiPatchInstalled/>", bare(), UNKNOWN)
        .rule("<m.MsiPatchInstallable/>", PATCH_METADATA, two, patched)
        .row("<m.MsiPatchInstallable/>", PATCH_METADATA, with("3.0", true), FALSE)
        .row("<m.MsiPatchInstallable/>", PATCH_METADATA, with("2.0", true, OTHER), UNKNOWN)
        .row("<m.MsiPatchSuperseded/>", PATCH_METADATA, patched, FALSE)
        .row("<m.MsiPatchSuperseded/>", PATCH_METADATA, with("2.0", true, OTHER), UNKNOWN);
  }

  private static void products(GoldenTable table) {
    String product = "<m.MsiProductInstalled ProductCode='" + CODE + "' %s/>";
    table
        .rule(product.formatted(""), with("2.0", true), bare())
        .row(product.formatted(""), with("2.0", false), FALSE)
        .row(product.formatted("VersionMin='2.0'"), with("2.0", true), TRUE)
        .row(
            product.formatted("VersionMin='2.0' ExcludeVersionMin='true'"),
            with("2.0", true),
            FALSE)
        .row(product.formatted("VersionMax='2.0'"), with("2.0", true), TRUE)
        .row(
            product.formatted("VersionMax='2.0' ExcludeVersionMax='true'"),
            with("2.0", true),
            FALSE)
        .row(product.formatted("ExcludeVersionMax='true'"), with("2.0", true), TRUE)
        .row(product.formatted("Language='1033'"), with("2.0", true), TRUE)
        .row(product.formatted("Language='1031'"), with("2.0", true), FALSE)
        .row("<m.MsiProductInstalled ProductCode='x'/>", bare(), UNKNOWN);
    String patch =
        "<m.MsiPatchInstalledForProduct PatchCode='"
            + PATCH
            + "' ProductCode='"
            + CODE
            + "' VersionMin='2.0' Language='1033'/>";
    table
        .rule(patch, with("2.0", true, PATCH), with("2.0", true, OTHER))
        .row(patch, with("1.0", true, PATCH), FALSE);
  }

  private static void parts(GoldenTable table) {
    String features =
        "<m.MsiFeatureInstalledForProduct %s><m.Feature>writer</m.Feature><m.Feature>Printer"
            + "</m.Feature><m.Product>"
            + CODE
            + "</m.Product><m.Product>"
            + OTHER
            + "</m.Product></m.MsiFeatureInstalledForProduct>";
    String components =
        "<m.MsiComponentInstalledForProduct><m.Component>"
            + COMPONENT
            + "</m.Component><m.Product>"
            + CODE
            + "</m.Product></m.MsiComponentInstalledForProduct>";
    FakeHostBuilder two = with("2.0", true);
    table
        .rule(features.formatted(""), two, bare())
        .row(features.formatted("AllFeaturesRequired='true'"), two, FALSE)
        .row(features.formatted("AllProductsRequired='true'"), two, FALSE)
        .rule(components, two, bare())
        .row(components.replace(COMPONENT, OTHER), two, FALSE);
  }
}
