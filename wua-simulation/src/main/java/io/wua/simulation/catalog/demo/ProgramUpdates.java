package io.wua.simulation.catalog.demo;

import static io.wua.simulation.catalog.rule.RuleText.Comparison.AT_LEAST;

import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.simulation.catalog.delivery.Delivery;
import io.wua.simulation.catalog.delivery.Handler;
import io.wua.simulation.catalog.entry.Clause;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.known.Detectoids;
import io.wua.simulation.catalog.known.Products;
import io.wua.simulation.catalog.rule.ApplicabilityRules;
import io.wua.simulation.catalog.rule.RuleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Updates of programs: a browser that has no KB number, patches of Windows Installer for Office
 * (one of them published twice with the same file), the malware removal tool as leaves that stand
 * free, and a database server that no demo host has.
 */
final class ProgramUpdates {
  private static final String EDGE =
      "SOFTWARE\\Microsoft\\EdgeUpdate\\Clients\\{56EB18F8-B008-4CBD-B6D2-8C97FE7E9062}";
  private static final String OFFICE = "SOFTWARE\\Microsoft\\Office\\16.0\\";
  private static final String OFFICE_CODE = "{90160000-0011-0000-1000-0000000FF1CE}";
  private static final String REMOVAL_TOOL = "SOFTWARE\\Microsoft\\RemovalTools\\MRT";
  private static final String SQL_INSTANCE =
      "SOFTWARE\\Microsoft\\Microsoft SQL Server\\MSSQL15.MSSQLSERVER\\Setup";

  private ProgramUpdates() {}

  static List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    all.addAll(edge("149.0.4022.62", "2026-10-29T20:11:05Z", Optional.empty()));
    all.addAll(edge("150.0.4071.48", "2026-11-19T20:14:52Z", Optional.of("149.0.4022.62")));
    all.addAll(
        office("Excel", "5190601", "16.0.5561.1000", "2026-11", Severity.IMPORTANT).entries());
    all.addAll(
        office("Outlook", "5190602", "16.0.5558.1000", "2026-10", Severity.MODERATE).entries());
    DemoUpdate word = office("Word", "5190603", "16.0.5530.1000", "2026-06", Severity.IMPORTANT);
    all.addAll(word.entries());
    all.add(word.again(201, Instant.parse("2026-11-18T18:00:00Z")));
    all.add(removalTool("5.138", "2026-10", Optional.of("5.139"), Optional.empty()));
    all.add(removalTool("5.139", "2026-11", Optional.empty(), Optional.of("5.138")));
    all.addAll(sqlServer());
    return all;
  }

  private static List<Entry> edge(String version, String date, Optional<String> older) {
    Instant created = Instant.parse(date);
    return new DemoUpdate(edgeKey(version), created, Products.EDGE, Classification.SECURITY_UPDATES)
        .english(
            "Microsoft Edge-Stable Channel Version "
                + version.substring(0, version.indexOf('.'))
                + " update for x64 based Editions (Build "
                + version
                + ")",
            "Renews the browser, which closes meanwhile.")
        .after(older.map(ProgramUpdates::edgeKey))
        .on(Detectoids.X64)
        .leaf(
            "x64",
            ApplicabilityRules.of(
                RuleText.registryVersion32(EDGE, "pv", AT_LEAST, version),
                RuleText.registryVersion32(EDGE, "pv", AT_LEAST, "1.0.0.0")),
            Delivery.quiet(
                Handler.commandLine("MicrosoftEdgeEnterpriseX64.exe", "--silent"),
                List.of(
                    DemoFiles.file(
                        "MicrosoftEdgeEnterpriseX64-" + version + ".exe", 188_743_264, created))))
        .entries();
  }

  /** The key of the browser's update to that version; the demo's policy names the newest. */
  static String edgeKey(String version) {
    return "edge " + version;
  }

  private static DemoUpdate office(
      String program, String kb, String version, String label, Severity severity) {
    Instant created = Month.named(label).published();
    String install = OFFICE + program + "\\InstallRoot";
    String executable =
        program.equals("Word") ? "WINWORD.EXE" : program.toUpperCase(Locale.ROOT) + ".EXE";
    return new DemoUpdate(
            "office " + program, created, Products.OFFICE_2016, Classification.SECURITY_UPDATES)
        .kb(kb)
        .english(
            "Security Update for Microsoft " + program + " 2016 (KB" + kb + ") 64-Bit Edition",
            "Mends vulnerabilities that a document made for it could use.")
        .severity(severity)
        .leaf(
            "x64",
            ApplicabilityRules.of(
                RuleText.fileVersion(install, "Path", executable, AT_LEAST, version),
                RuleText.installerProduct(OFFICE_CODE, "16.0.4266.1001", "16.1.0.0")),
            Delivery.removable(
                Handler.installerPatch("{" + DemoIds.leaf("office " + program, "patch") + "}"),
                List.of(
                    DemoFiles.file(
                        program.toLowerCase(Locale.ROOT) + "-x-none-KB" + kb + ".cab",
                        34_800_771,
                        created))));
  }

  private static Entry removalTool(
      String version, String label, Optional<String> newer, Optional<String> older) {
    Month month = Month.named(label);
    ApplicabilityRules rules =
        ApplicabilityRules.of(
            RuleText.registryText(REMOVAL_TOOL, "Version", removalToolId(version)),
            RuleText.always());
    return new DemoUpdate(
            "removal tool " + version,
            month.published(),
            Products.WINDOWS_11,
            Classification.UPDATE_ROLLUPS)
        .kb("890830")
        .english(
            "Windows Malicious Software Removal Tool x64 - v" + version + " (KB890830)",
            "Looks once for widespread malware and removes it.")
        .after(older.map(each -> "removal tool " + each))
        .free(
            List.of(
                new Clause(
                    true,
                    List.of(
                        Products.WINDOWS_11.id().guid(),
                        Products.SERVER_2022.id().guid(),
                        Products.SERVER_2025.id().guid())),
                Clause.category(Classification.UPDATE_ROLLUPS.guid()),
                Clause.of(Detectoids.X64.id().guid())),
            newer
                .map(
                    each ->
                        rules.supersededIf(
                            RuleText.registryText(REMOVAL_TOOL, "Version", removalToolId(each))))
                .orElse(rules),
            Delivery.quiet(
                Handler.commandLine("Windows-KB890830-x64.exe", "/Q /W"),
                List.of(
                    DemoFiles.file(
                        "Windows-KB890830-x64-V" + version + ".exe",
                        81_553_016,
                        month.published()))));
  }

  /** What the tool leaves in the registry once it has run. */
  private static String removalToolId(String version) {
    return DemoIds.update("removal tool run " + version).toString().toUpperCase(Locale.ROOT);
  }

  private static List<Entry> sqlServer() {
    Month month = Month.named("2026-09");
    KbNumber kb = KbNumber.parse("5190801");
    return new DemoUpdate(
            "sql server 2019",
            month.published(),
            Products.SQL_SERVER_2019,
            Classification.SECURITY_UPDATES)
        .kb(kb.digits())
        .english(
            "Security Update for SQL Server 2019 RTM GDR (" + kb + ")",
            "Mends vulnerabilities of the database server.")
        .severity(Severity.IMPORTANT)
        .on(Detectoids.X64)
        .leaf(
            "x64",
            ApplicabilityRules.of(
                RuleText.registryVersion(SQL_INSTANCE, "PatchLevel", AT_LEAST, "15.0.2170.1"),
                RuleText.registryValue(SQL_INSTANCE, "PatchLevel")),
            Delivery.removable(
                Handler.commandLine("SQLServer2019-KB5190801-x64.exe", "/q /allinstances"),
                List.of(
                    DemoFiles.file(
                        "SQLServer2019-" + kb + "-x64.exe", 692_311_808, month.published()))))
        .entries();
  }
}
