package io.wua.catalog.fragment.grammar;

import static io.wua.catalog.fragment.grammar.GoldenTable.bare;
import static io.wua.catalog.fragment.grammar.GoldenTable.open;
import static io.wua.core.host.Truth.FALSE;
import static io.wua.core.host.Truth.TRUE;
import static io.wua.core.host.Truth.UNKNOWN;

import io.wua.core.host.Architecture;
import io.wua.core.host.ProductType;
import io.wua.core.host.software.WmiRow;
import io.wua.testkit.host.FakeHostBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rules about Windows itself, its hardware, languages, licence, history, and WMI. */
final class GoldenSystem {
  static final List<GoldenTable.Row> ROWS = table().rows();

  private GoldenSystem() {}

  private static FakeHostBuilder windows(String version) {
    return bare().osVersion(version).servicePack("1.0").productType(ProductType.SERVER);
  }

  private static FakeHostBuilder mui(String... languages) {
    return bare().language("en-US").muiLanguages(languages);
  }

  private static GoldenTable table() {
    GoldenTable table = new GoldenTable();
    versions(table, "WindowsVersion");
    versions(table, "PlatformVersion");
    for (String name : List.of("WindowsLanguage", "PlatformLanguage")) {
      String rule = "<b." + name + " Language='en-us'/>";
      table
          .rule(rule, mui(), bare().language("de-DE").muiLanguages())
          .row(rule, mui("en-US"), FALSE)
          .row(rule.replace("en-us", "en"), mui(), UNKNOWN);
    }
    return table
        .row("<b.Platform PlatformID='Windows'/>", open(), TRUE)
        .row("<b.Platform PlatformID='Xbox'/>", bare(), UNKNOWN)
        .rule("<b.MuiInstalled/>", mui("en-US"), mui())
        .rule("<b.MuiLanguageInstalled Language='fr-FR'/>", mui("en-US", "fr-fr"), mui("en-US"))
        .row("<b.MuiLanguageInstalled Language='fr-FR'/>", mui(), FALSE)
        .row("<b.MuiLanguageInstalled Language='fr'/>", mui("fr-FR"), UNKNOWN)
        .rule(
            "<b.SystemMetric Index='86' Comparison='GreaterThan' Value='0'/>",
            bare().systemMetric(86, 1),
            bare().systemMetric(86, 0))
        .rule(
            "<b.Processor Architecture='9'/>",
            bare().architecture(Architecture.AMD64),
            bare().architecture(Architecture.ARM64))
        .row(
            "<b.Processor Architecture='9' Level='6'/>",
            bare().architecture(Architecture.AMD64),
            UNKNOWN)
        .rule(
            "<b.NumberOfProcessors Comparison='LessThanOrEqualTo' Number='4'/>",
            bare().processors(4),
            bare().processors(5))
        .rule("<b.ClusteredOS/>", bare().clusterNode(true), bare().clusterNode(false))
        .rule(
            "<b.LicenseDword Value='Kernel-ProductInfo' Comparison='EqualTo' Data='4'/>",
            bare().sku(4),
            bare().sku(48))
        .rule(
            "<b.LicenseDword Value='Some-Feature' Comparison='GreaterThan' Data='1'/>",
            bare().licenseDword("some-feature", 2),
            bare())
        .rule("<b.LicenseValueExists Value='A'/>", bare().licenseDword("A", 0), bare())
        .rule("<b.InstalledOnce/>", bare().installedOnce(GoldenRulesTest.UPDATE), bare())
        .row("<b.InstalledOnce/>", bare().installedOnce(new UUID(9, 9)), FALSE)
        .rule(
            "<b.WmiQuery WqlQuery=\"SELECT * FROM Win32_BIOS WHERE Version LIKE '1.%'\"/>",
            bios("1.2"), bios("2.2"))
        .row("<b.WmiQuery WqlQuery='SELECT Name FROM Win32_BIOS'/>", bare(), FALSE)
        .row(
            "<b.WmiQuery Namespace='root\\other' WqlQuery='SELECT Name FROM Win32_BIOS'/>",
            open().wmi("root\\cimv2", "Win32_BIOS", new WmiRow(Map.of("Version", "1"))),
            UNKNOWN)
        .row("<b.WmiQuery WqlQuery='ASSOCIATORS OF {x}'/>", bare(), UNKNOWN);
  }

  private static FakeHostBuilder bios(String version) {
    return bare().wmi("root\\cimv2", "Win32_BIOS", new WmiRow(Map.of("Version", version)));
  }

  private static void versions(GoldenTable table, String name) {
    String rule = "<b." + name + " Comparison='%s' %s/>";
    FakeHostBuilder server = windows("6.3.9600.1").suiteMask(0x110);
    table
        .rule(
            rule.formatted("GreaterThanOrEqualTo", "MajorVersion='6' MinorVersion='3'"),
            server,
            windows("6.2.9200.1"))
        .row(
            rule.formatted("GreaterThan", "MajorVersion='6' MinorVersion='9'"),
            windows("10.0.1.1"),
            TRUE)
        .row(
            rule.formatted("GreaterThan", "MajorVersion='6' MinorVersion='3' ServicePackMajor='0'"),
            server,
            TRUE)
        .row(
            rule.formatted("EqualTo", "MajorVersion='6' MinorVersion='3' ServicePackMajor='2'"),
            server,
            FALSE)
        .row(rule.formatted("LessThan", "BuildNumber='9601'"), server, TRUE)
        .row(rule.formatted("GreaterThan", "MajorVersion='5' BuildNumber='9600'"), server, FALSE)
        .row(rule.formatted("GreaterThan", "ProductType='3'"), server, TRUE)
        .row(rule.formatted("LessThan", "ProductType='1'"), server, FALSE)
        .row(rule.formatted("EqualTo", "SuiteMask='48'"), server, TRUE)
        .row(rule.formatted("EqualTo", "SuiteMask='48' AllSuitesMustBePresent='1'"), server, FALSE)
        .row("<b." + name + " MajorVersion='6' MinorVersion='3'/>", server, TRUE)
        .row("<b." + name + "/>", server, UNKNOWN);
  }
}
