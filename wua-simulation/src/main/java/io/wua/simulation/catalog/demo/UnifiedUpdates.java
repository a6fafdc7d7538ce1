package io.wua.simulation.catalog.demo;

import static io.wua.simulation.catalog.rule.RuleText.Comparison.AT_LEAST;
import static io.wua.simulation.catalog.rule.RuleText.Comparison.EQUAL_TO;
import static io.wua.simulation.catalog.rule.RuleText.Comparison.LESS_THAN;

import io.wua.core.update.Classification;
import io.wua.core.update.Severity;
import io.wua.simulation.catalog.delivery.Delivery;
import io.wua.simulation.catalog.delivery.Patching;
import io.wua.simulation.catalog.delivery.PayloadFile;
import io.wua.simulation.catalog.delivery.ProductRelease;
import io.wua.simulation.catalog.entry.CategoryEntry;
import io.wua.simulation.catalog.entry.DetectoidEntry;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.known.Detectoids;
import io.wua.simulation.catalog.known.Products;
import io.wua.simulation.catalog.rule.ApplicabilityRules;
import io.wua.simulation.catalog.rule.RuleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cumulative updates of the unified update platform: Windows 11 24H2 and Windows Server 2025, both
 * build 26100. Every update replaces only the one before it, so that who wants to know everything
 * that one replaces must follow the chain.
 */
final class UnifiedUpdates {
  private static final List<Integer> REVISIONS =
      List.of(7462, 7623, 7840, 8037, 8246, 8457, 8655, 8875, 9081, 9292, 9507, 9718);
  private static final String DESCRIPTION =
      "Mends vulnerabilities and faults of Windows. The article lists them. The computer may have"
          + " to restart afterwards.";
  private static final Instant PREVIEW_DATE = Instant.parse("2026-11-19T17:01:40Z");

  private UnifiedUpdates() {}

  static List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    Line client =
        new Line(
            "windows 11 x64",
            "Windows 11, version 24H2 for x64-based Systems",
            Products.WINDOWS_11,
            Detectoids.CLIENT_X64,
            "Client.OS.RS2.AMD64",
            "x64");
    Line arm =
        new Line(
            "windows 11 arm64",
            "Windows 11, version 24H2 for arm64-based Systems",
            Products.WINDOWS_11,
            Detectoids.CLIENT_ARM64,
            "Client.OS.RS2.ARM64",
            "arm64");
    Line server =
        new Line(
            "server 2025",
            "Microsoft server operating system version 24H2 for x64-based Systems",
            Products.SERVER_2025,
            Detectoids.SERVER_X64,
            "Server.OS.amd64",
            "x64");
    all.addAll(client.monthly(Month.ALL.size()));
    all.addAll(client.previewOf(9826, "5190113"));
    all.addAll(arm.monthly(2));
    all.addAll(server.monthly(2));
    return all;
  }

  /** The updates of one product on one architecture. */
  private record Line(
      String key,
      String name,
      CategoryEntry product,
      DetectoidEntry host,
      String releaseName,
      String architecture) {

    List<Entry> monthly(int months) {
      List<Entry> all = new ArrayList<>();
      Optional<String> older = Optional.empty();
      for (Month month : Month.last(months)) {
        int index = Month.ALL.indexOf(month);
        String kb = String.valueOf(5_190_101 + index);
        String build = "26100." + REVISIONS.get(index);
        String updateKey = key + " " + month.label();
        String suffix = " (KB" + kb + ") (" + build + ")";
        DemoUpdate update =
            new DemoUpdate(updateKey, month.published(), product, Classification.SECURITY_UPDATES)
                .kb(kb)
                .english(month.label() + " Cumulative Update for " + name + suffix, DESCRIPTION)
                .french(month.label() + " Mise à jour cumulative pour " + name + suffix)
                .severity(index % 3 == 2 ? Severity.IMPORTANT : Severity.CRITICAL)
                .cve("CVE-2026-9" + kb.substring(3))
                .after(older);
        all.addAll(complete(update, kb, build, month.published()));
        older = Optional.of(updateKey);
      }
      return all;
    }

    List<Entry> previewOf(int revision, String kb) {
      String build = "26100." + revision;
      String title = "2026-11 Cumulative Update Preview for " + name;
      DemoUpdate update =
          new DemoUpdate(key + " preview", PREVIEW_DATE, product, Classification.UPDATES)
              .kb(kb)
              .english(title + " (KB" + kb + ") (" + build + ")", DESCRIPTION)
              .preview()
              .after(Optional.of(key + " " + Month.last(1).get(0).label()));
      return complete(update, kb, build, PREVIEW_DATE);
    }

    private List<Entry> complete(DemoUpdate update, String kb, String build, Instant published) {
      ProductRelease release = new ProductRelease(releaseName, "10.0." + build);
      return update
          .release(release)
          .on(host, Detectoids.UNIFIED)
          .leaf(
              architecture,
              ApplicabilityRules.of(
                  RuleText.release(release.name(), release.version()), installable()),
              Delivery.unified(release, files(kb, build, published)))
          .entries();
    }

    private String installable() {
      String excluded =
          product.equals(Products.SERVER_2025)
              ? RuleText.not(RuleText.device("HonorWufBDeferrals", EQUAL_TO, "1"))
              : RuleText.and(
                  RuleText.not(RuleText.device("OSSkuId", EQUAL_TO, "119")),
                  RuleText.not(RuleText.device("sku", EQUAL_TO, "119")));
      return RuleText.and(
          excluded,
          RuleText.device("OSVersion", AT_LEAST, "10.0.26100.1"),
          RuleText.device("OSVersion", LESS_THAN, "10.0.26101.0"));
    }

    /** A target and its checkpoint beside what a unified update ships for features. */
    private List<PayloadFile> files(String kb, String build, Instant published) {
      long growth = 1_000_000L * (build.hashCode() & 0x3F);
      return List.of(
          DemoFiles.file(
              "DesktopDeployment-" + build + ".cab",
              7_956_951,
              published,
              Patching.SERVICING_STACK),
          DemoFiles.digestNamed(
              "FoDMetadata_" + architecture + ".cab", 510_772, published, Patching.SELF_CONTAINED),
          DemoFiles.file("Windows11.0-KB5190001-" + architecture + ".msu", 533_761_740, published),
          DemoFiles.digestNamed(
              build + "_" + architecture + "_Wsus.AggregatedMetadata.cab",
              1_917_799,
              published,
              Patching.METADATA),
          DemoFiles.digestNamed(
              "Edition_" + architecture + ".wim",
              2_461_590_545L,
              published,
              Patching.SELF_CONTAINED),
          DemoFiles.file("SSU-" + build + "-" + architecture + ".psf", 27_441_598, published),
          DemoFiles.file(
              "Windows11.0-KB" + kb + "-" + architecture + ".msu",
              2_629_410_170L + growth,
              published));
    }
  }
}
