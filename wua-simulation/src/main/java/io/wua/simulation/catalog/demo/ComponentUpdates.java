package io.wua.simulation.catalog.demo;

import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.simulation.catalog.delivery.Delivery;
import io.wua.simulation.catalog.delivery.Handler;
import io.wua.simulation.catalog.entry.CategoryEntry;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.known.Detectoids;
import io.wua.simulation.catalog.known.Products;
import io.wua.simulation.catalog.rule.ApplicabilityRules;
import io.wua.simulation.catalog.rule.ComponentManifest;
import io.wua.simulation.catalog.rule.ComponentManifest.Parent;
import io.wua.simulation.catalog.rule.RuleText;
import io.wua.simulation.catalog.rule.RuleText.Comparison;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cumulative updates by component based servicing: Windows 10 22H2, Windows Server 2022 and 2012
 * R2, and the servicing stacks of Server 2022. Its newest cumulative update needs the newest
 * servicing stack, which only its manifest tells.
 */
final class ComponentUpdates {
  private static final String DESCRIPTION =
      "Mends vulnerabilities and faults of this version of Windows. Its article tells which.";
  private static final String SERVICING =
      "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing";
  private static final List<Integer> SERVER_REVISIONS =
      List.of(4529, 4577, 4648, 4710, 4773, 4830, 4893);
  private static final List<Integer> CLIENT_REVISIONS = List.of(6332, 6456, 6578);
  private static final String OLD_STACK = "10.0.20348.4100";
  private static final String NEW_STACK = "10.0.20348.4880";

  private ComponentUpdates() {}

  static List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    all.addAll(server2022());
    all.addAll(servicingStack(Month.named("2026-07"), 4640, "5190320", Optional.empty()));
    all.addAll(servicingStack(Month.named("2026-11"), 4880, "5190321", Optional.of("2026-07")));
    all.addAll(windows10());
    all.addAll(server2012());
    return all;
  }

  private static List<Entry> server2022() {
    List<Entry> all = new ArrayList<>();
    Optional<String> older = Optional.empty();
    List<Month> months = Month.last(SERVER_REVISIONS.size());
    for (int i = 0; i < months.size(); i++) {
      Month month = months.get(i);
      KbNumber kb = KbNumber.parse(String.valueOf(5_190_301 + i));
      boolean newest = i == months.size() - 1;
      ComponentManifest manifest =
          rollup(
              "20348." + SERVER_REVISIONS.get(i),
              kb,
              new Parent("Microsoft-Windows-ServerStandardEdition", "10.0.20348.1"),
              newest ? NEW_STACK : OLD_STACK);
      String key = "server 2022 " + month.label();
      all.addAll(
          cumulative(
                  key,
                  month,
                  Products.SERVER_2022,
                  "Microsoft server operating system version 21H2 for x64-based Systems",
                  kb)
              .severity(Severity.CRITICAL)
              .after(older)
              .leaf("x64", withReoffer(manifest), cabinet(kb, 481_336_120L + i, month.published()))
              .entries());
      older = Optional.of(key);
    }
    return all;
  }

  private static List<Entry> servicingStack(
      Month month, int revision, String number, Optional<String> olderMonth) {
    KbNumber kb = KbNumber.parse(number);
    ComponentManifest manifest =
        new ComponentManifest(
            "Package_for_ServicingStack_" + revision,
            "20348." + revision + ".1.0",
            "amd64",
            kb,
            "Security Update",
            List.of(new Parent("Microsoft-Windows-ServerStandardEdition", "10.0.20348.1")),
            Optional.empty(),
            "");
    return new DemoUpdate(
            "server 2022 servicing stack " + month.label(),
            month.published(),
            Products.SERVER_2022,
            Classification.SECURITY_UPDATES)
        .kb(number)
        .english(
            month.label()
                + " Servicing Stack Update for Microsoft server operating system version 21H2"
                + " for x64-based Systems ("
                + kb
                + ")",
            "Renews the part of Windows that installs updates.")
        .severity(Severity.CRITICAL)
        .after(olderMonth.map(older -> "server 2022 servicing stack " + older))
        .on(Detectoids.X64)
        .leaf(
            "x64",
            ApplicabilityRules.of(RuleText.componentInstalled(), RuleText.componentInstallable())
                .about(manifest.text()),
            Delivery.permanent(
                Handler.cbs(),
                List.of(
                    DemoFiles.file(
                        "Windows10.0-" + kb + "-x64.cab", 16_208_331, month.published()))))
        .entries();
  }

  private static List<Entry> windows10() {
    List<Entry> all = new ArrayList<>();
    Optional<String> older = Optional.empty();
    List<Month> months = Month.last(CLIENT_REVISIONS.size());
    for (int i = 0; i < months.size(); i++) {
      Month month = months.get(i);
      KbNumber kb = KbNumber.parse(String.valueOf(5_190_401 + i));
      ComponentManifest manifest =
          rollup(
              "19045." + CLIENT_REVISIONS.get(i),
              kb,
              new Parent("Microsoft-Windows-EnterpriseEdition", "10.0.19041.1"),
              "10.0.19041.1220");
      String key = "windows 10 " + month.label();
      all.addAll(
          cumulative(
                  key,
                  month,
                  Products.WINDOWS_10,
                  "Windows 10 Version 22H2 for x64-based Systems",
                  kb)
              .severity(Severity.CRITICAL)
              .after(older)
              .leaf("x64", withReoffer(manifest), cabinet(kb, 702_118_401L, month.published()))
              .entries());
      older = Optional.of(key);
    }
    return all;
  }

  private static List<Entry> server2012() {
    Month month = Month.named("2026-10");
    KbNumber kb = KbNumber.parse("5190701");
    ComponentManifest manifest =
        rollup(
            "9600.23206",
            kb,
            new Parent("Microsoft-Windows-ServerStandardEdition", "6.3.9600.16384"),
            "6.3.9600.22600");
    return new DemoUpdate(
            "server 2012 r2",
            month.published(),
            Products.SERVER_2012_R2,
            Classification.SECURITY_UPDATES)
        .kb(kb.digits())
        .english(
            "2026-10 Security Monthly Quality Rollup for Windows Server 2012 R2 for x64-based"
                + " Systems ("
                + kb
                + ")",
            DESCRIPTION)
        .severity(Severity.IMPORTANT)
        .on(Detectoids.X64)
        .leaf("x64", withReoffer(manifest), cabinet(kb, 598_204_933L, month.published()))
        .entries();
  }

  private static DemoUpdate cumulative(
      String key, Month month, CategoryEntry product, String name, KbNumber kb) {
    return new DemoUpdate(key, month.published(), product, Classification.SECURITY_UPDATES)
        .kb(kb.digits())
        .english(month.label() + " Cumulative Update for " + name + " (" + kb + ")", DESCRIPTION)
        .on(Detectoids.X64);
  }

  private static ComponentManifest rollup(
      String build, KbNumber kb, Parent parent, String servicingStack) {
    return new ComponentManifest(
        "Package_for_RollupFix",
        build + ".1.7",
        "amd64",
        kb,
        "Security Update",
        List.of(parent),
        Optional.of(servicingStack),
        "");
  }

  /** Windows asks for a cumulative update once more by setting a number in its registry. */
  private static ApplicabilityRules withReoffer(ComponentManifest manifest) {
    return ApplicabilityRules.of(
            RuleText.and(
                RuleText.componentInstalled(),
                RuleText.not(
                    RuleText.registryNumber(SERVICING, "LCUReoffer", Comparison.EQUAL_TO, 1))),
            RuleText.componentInstallable())
        .about(manifest.text());
  }

  private static Delivery cabinet(KbNumber kb, long bytes, Instant published) {
    return Delivery.permanent(
        Handler.cbs(), List.of(DemoFiles.file("Windows10.0-" + kb + "-x64.cab", bytes, published)));
  }
}
