package io.wua.simulation.catalog.demo;

import static io.wua.simulation.catalog.rule.RuleText.Comparison.AT_LEAST;
import static io.wua.simulation.catalog.rule.RuleText.Comparison.LESS_THAN;

import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.simulation.catalog.delivery.Delivery;
import io.wua.simulation.catalog.delivery.Handler;
import io.wua.simulation.catalog.delivery.ProductRelease;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.known.Detectoids;
import io.wua.simulation.catalog.known.Products;
import io.wua.simulation.catalog.rule.ApplicabilityRules;
import io.wua.simulation.catalog.rule.ComponentManifest;
import io.wua.simulation.catalog.rule.ComponentManifest.Parent;
import io.wua.simulation.catalog.rule.RuleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cumulative updates of .NET Framework: unified ones for Windows 11, of which the last came out of
 * turn a few days before the demo's date, and component packages for Server 2022, where one bundle
 * has a leaf for each version of .NET Framework.
 */
final class DotNetUpdates {
  private static final String DESCRIPTION =
      "Mends vulnerabilities and faults of .NET Framework. Programs that use it should be closed"
          + " first.";

  /** One update of the line for Windows 11. */
  private record Issue(String label, Instant published, String kb, int revision, Severity rating) {}

  private static final List<Issue> CLIENT =
      List.of(
          new Issue(
              "2026-01", Month.named("2026-01").published(), "5190201", 9310, Severity.IMPORTANT),
          new Issue(
              "2026-05", Month.named("2026-05").published(), "5190202", 9334, Severity.IMPORTANT),
          new Issue(
              "2026-10", Month.named("2026-10").published(), "5190203", 9361, Severity.IMPORTANT),
          new Issue(
              "2026-11",
              Instant.parse("2026-11-19T19:30:05Z"),
              "5190204",
              9370,
              Severity.CRITICAL));

  private DotNetUpdates() {}

  static List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    Optional<String> older = Optional.empty();
    for (Issue issue : CLIENT) {
      String key = "dotnet windows 11 " + issue.label();
      all.addAll(client(issue, key, older));
      older = Optional.of(key);
    }
    all.addAll(server("2026-07", "5190210", 4785, 9340, Optional.empty()));
    all.addAll(server("2026-10", "5190211", 4818, 9361, Optional.of("2026-07")));
    all.addAll(server("2026-11", "5190212", 4826, 9370, Optional.of("2026-10")));
    return all;
  }

  private static List<Entry> client(Issue issue, String key, Optional<String> older) {
    ProductRelease release =
        new ProductRelease("Microsoft.NetFX.amd64", "2400.26100." + issue.revision() + ".1");
    return new DemoUpdate(
            key, issue.published(), Products.WINDOWS_11, Classification.SECURITY_UPDATES)
        .kb(issue.kb())
        .english(
            issue.label()
                + " Cumulative Update for .NET Framework 3.5 and 4.8.1 for Windows 11, version"
                + " 24H2 for x64 (KB"
                + issue.kb()
                + ")",
            DESCRIPTION)
        .french(
            issue.label()
                + " Mise à jour cumulative pour .NET Framework 3.5 et 4.8.1 pour Windows 11,"
                + " version 24H2 pour x64 (KB"
                + issue.kb()
                + ")")
        .severity(issue.rating())
        .after(older)
        .release(release)
        .on(Detectoids.DOTNET, Detectoids.CLIENT_X64, Detectoids.UNIFIED)
        .leaf(
            "x64",
            ApplicabilityRules.of(
                RuleText.release(release.name(), release.version()),
                RuleText.and(
                    RuleText.device("OSVersion", AT_LEAST, "10.0.26100.1"),
                    RuleText.device("OSVersion", LESS_THAN, "10.0.26101.0"))),
            Delivery.unified(
                release,
                List.of(
                    DemoFiles.file(
                        "Windows11.0-KB" + issue.kb() + "-x64-NDP481.msu",
                        78_300_417,
                        issue.published()))))
        .entries();
  }

  private static List<Entry> server(
      String label, String number, int revision48, int revision481, Optional<String> older) {
    Month month = Month.named(label);
    KbNumber kb = KbNumber.parse(number);
    return new DemoUpdate(
            "dotnet server 2022 " + label,
            month.published(),
            Products.SERVER_2022,
            Classification.SECURITY_UPDATES)
        .kb(number)
        .english(
            label
                + " Cumulative Update for .NET Framework 3.5, 4.8 and 4.8.1 for Microsoft server"
                + " operating system version 21H2 for x64 ("
                + kb
                + ")",
            DESCRIPTION)
        .severity(Severity.IMPORTANT)
        .after(older.map(month2 -> "dotnet server 2022 " + month2))
        .on(Detectoids.X64, Detectoids.DOTNET)
        .leaf(
            "4.8",
            rules(
                "Package_for_DotNetRollup",
                "10.0." + revision48 + ".3",
                kb,
                "Microsoft-Windows-NetFx4-OC-Package"),
            files(kb, "NDP48", month.published()))
        .leaf(
            "4.8.1",
            rules(
                "Package_for_DotNetRollup_481",
                "10.0." + revision481 + ".3",
                kb,
                "Microsoft-Windows-NetFx481-OC-Package"),
            files(kb, "NDP481", month.published()))
        .entries();
  }

  private static ApplicabilityRules rules(String name, String version, KbNumber kb, String parent) {
    ComponentManifest manifest =
        new ComponentManifest(
            name,
            version,
            "amd64",
            kb,
            "Update",
            List.of(new Parent(parent, "10.0.20348.1")),
            Optional.empty(),
            "");
    return ApplicabilityRules.of(RuleText.componentInstalled(), RuleText.componentInstallable())
        .about(manifest.text());
  }

  private static Delivery files(KbNumber kb, String version, Instant published) {
    return Delivery.removable(
        Handler.cbs(),
        List.of(
            DemoFiles.file(
                "Windows10.0-" + kb + "-x64-" + version + ".cab", 66_120_884, published)));
  }
}
