package io.wua.simulation.catalog.demo;

import static io.wua.simulation.catalog.rule.RuleText.Comparison.AT_LEAST;

import io.wua.core.update.Classification;
import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.delivery.Delivery;
import io.wua.simulation.catalog.delivery.Handler;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.entry.BundledClause;
import io.wua.simulation.catalog.entry.Clause;
import io.wua.simulation.catalog.entry.DetectoidEntry;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LeafEntry;
import io.wua.simulation.catalog.entry.Publication;
import io.wua.simulation.catalog.known.Detectoids;
import io.wua.simulation.catalog.known.Products;
import io.wua.simulation.catalog.rule.ApplicabilityRules;
import io.wua.simulation.catalog.rule.RuleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Definitions, engine and security center. A definition is a bundle of bundles, one for each
 * architecture; engine and security center are judged by the versions of files.
 */
final class DefenderUpdates {
  private static final String DEFENDER = "SOFTWARE\\Microsoft\\Windows Defender";
  private static final String SIGNATURES = DEFENDER + "\\Signature Updates";
  private static final int SYSTEM_FOLDER = 37;

  private DefenderUpdates() {}

  static List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    all.addAll(definition("1.441.52.0", "2026-11-21T06:12:44Z", Optional.empty()));
    all.addAll(definition("1.441.118.0", "2026-11-23T05:58:10Z", Optional.of("1.441.52.0")));
    all.addAll(definition("1.441.163.0", "2026-11-24T06:04:31Z", Optional.of("1.441.118.0")));
    all.addAll(engine("4.18.26080.4", "2026-09-22T18:00:00Z", Optional.empty()));
    all.addAll(engine("4.18.26100.5", "2026-11-03T18:00:00Z", Optional.of("4.18.26080.4")));
    all.addAll(securityCenter("10.0.29600.1000", "2026-10-20T18:00:00Z"));
    return all;
  }

  private static List<Entry> definition(String version, String date, Optional<String> older) {
    Instant created = Instant.parse(date);
    List<Entry> x64 = part(version, created, "x64", Detectoids.X64);
    List<Entry> arm64 = part(version, created, "arm64", Detectoids.ARM64);
    BundleEntry whole =
        new DemoUpdate(
                "definition " + version,
                created,
                Products.DEFENDER,
                Classification.DEFINITION_UPDATES)
            .kb("2267602")
            .english(
                "Security Intelligence Update for Microsoft Defender Antivirus - KB2267602"
                    + " (Version "
                    + version
                    + ")",
                "Teaches the scanner to know the newest malware.")
            .after(older.map(each -> "definition " + each))
            .bundle(List.of(BundledClause.anyOf(x64.get(0).id(), arm64.get(0).id())));
    List<Entry> all = new ArrayList<>(List.of(whole));
    all.addAll(x64);
    all.addAll(arm64);
    return all;
  }

  /** The inner bundle of one architecture, then its leaf. */
  private static List<Entry> part(
      String version, Instant created, String architecture, DetectoidEntry detectoid) {
    String key = "definition " + version + " " + architecture;
    List<Clause> prerequisites = List.of(Clause.of(detectoid.id().guid()));
    LeafEntry leaf =
        new LeafEntry(
            new UpdateId(DemoIds.leaf(key, architecture), 200),
            created,
            prerequisites,
            ApplicabilityRules.of(
                RuleText.registryVersion(SIGNATURES, "AVSignatureVersion", AT_LEAST, version),
                RuleText.registryValue(SIGNATURES, "AVSignatureVersion")),
            Delivery.quiet(
                Handler.commandLine("mpam-fe.exe", "/q WD"),
                List.of(
                    DemoFiles.file(
                        "mpam-fe-" + version + "-" + architecture + ".exe", 197_442_120, created))),
            Publication.none(),
            List.of());
    BundleEntry bundle =
        new BundleEntry(
            new UpdateId(DemoIds.update(key), 200),
            created,
            prerequisites,
            List.of(BundledClause.always(leaf.id())),
            Publication.none(),
            List.of());
    return List.of(bundle, leaf);
  }

  private static List<Entry> engine(String version, String date, Optional<String> older) {
    Instant created = Instant.parse(date);
    return new DemoUpdate("engine " + version, created, Products.DEFENDER, Classification.UPDATES)
        .kb("4052623")
        .english(
            "Update for Microsoft Defender Antivirus antimalware platform - KB4052623 (Version "
                + version
                + ")",
            "Renews the program that scans.")
        .after(older.map(each -> "engine " + each))
        .on(Detectoids.X64)
        .leaf(
            "x64",
            ApplicabilityRules.of(
                RuleText.fileVersion(DEFENDER, "InstallLocation", "MsMpEng.exe", AT_LEAST, version),
                RuleText.registryValue(DEFENDER, "InstallLocation")),
            Delivery.quiet(
                Handler.commandLine("updateplatform.exe", ""),
                List.of(DemoFiles.file("updateplatform-" + version + ".exe", 13_244_056, created))))
        .entries();
  }

  private static List<Entry> securityCenter(String version, String date) {
    Instant created = Instant.parse(date);
    return new DemoUpdate(
            "security center", created, Products.WINDOWS_SECURITY, Classification.UPDATES)
        .kb("5007651")
        .english(
            "Update for Windows Security platform - KB5007651 (Version " + version + ")",
            "Renews the page that shows how Windows is protected.")
        .on(Detectoids.X64)
        .leaf(
            "x64",
            ApplicabilityRules.of(
                RuleText.fileVersion(SYSTEM_FOLDER, "SecurityHealthService.exe", AT_LEAST, version),
                RuleText.always()),
            Delivery.quiet(
                Handler.commandLine("securityhealthsetup.exe", ""),
                List.of(
                    DemoFiles.file("securityhealthsetup-" + version + ".exe", 9_816_704, created))))
        .entries();
  }
}
