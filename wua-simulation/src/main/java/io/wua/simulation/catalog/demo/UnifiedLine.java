package io.wua.simulation.catalog.demo;

import static io.wua.simulation.catalog.rule.RuleText.Comparison.AT_LEAST;
import static io.wua.simulation.catalog.rule.RuleText.Comparison.EQUAL_TO;
import static io.wua.simulation.catalog.rule.RuleText.Comparison.LESS_THAN;

import io.wua.core.update.Classification;
import io.wua.simulation.catalog.delivery.Delivery;
import io.wua.simulation.catalog.delivery.Patching;
import io.wua.simulation.catalog.delivery.PayloadFile;
import io.wua.simulation.catalog.delivery.ProductRelease;
import io.wua.simulation.catalog.entry.CategoryEntry;
import io.wua.simulation.catalog.entry.DetectoidEntry;
import io.wua.simulation.catalog.known.Detectoids;
import io.wua.simulation.catalog.known.Products;
import io.wua.simulation.catalog.rule.ApplicabilityRules;
import io.wua.simulation.catalog.rule.RuleText;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The unified updates of one version of Windows on one architecture: their rules and files.
 *
 * @param key what the keys of its updates start with
 * @param name the version as titles name it
 * @param product the product that they belong to
 * @param host the detectoid of architecture and kind of Windows
 * @param release the name of the product release
 * @param architecture the architecture in names of files
 * @param build the build number of that version
 */
record UnifiedLine(
    String key,
    String name,
    CategoryEntry product,
    DetectoidEntry host,
    String release,
    String architecture,
    int build) {
  private static final String DESCRIPTION =
      "Mends vulnerabilities and faults of Windows. The article lists them. The computer may have"
          + " to restart afterwards.";
  private static final int LAST_OF_SOME_EDITIONS = 22631;
  // Enterprise and Education with their variants: who still gets updates of an old version.
  private static final List<String> LONG_SERVED_EDITIONS =
      List.of("4", "27", "72", "121", "122", "188", "175");

  /** One update of the line, with its leaf. */
  DemoUpdate update(
      String updateKey,
      String titleStart,
      String kb,
      int revision,
      Instant published,
      Classification classification) {
    String version = build + "." + revision;
    String ending = name + " (KB" + kb + ") (" + version + ")";
    ProductRelease brought = new ProductRelease(release, "10.0." + version);
    return new DemoUpdate(updateKey, published, product, classification)
        .kb(kb)
        .english(titleStart + ending, DESCRIPTION)
        .french(french(titleStart + ending))
        .release(brought)
        .on(host, Detectoids.UNIFIED)
        .leaf(
            architecture,
            ApplicabilityRules.of(
                RuleText.release(brought.name(), brought.version()), installable()),
            Delivery.unified(brought, files(kb, version, published)));
  }

  private static String french(String title) {
    return title
        .replace("Cumulative Update Preview for", "Aperçu de la mise à jour cumulative pour")
        .replace("Cumulative Update for", "Mise à jour cumulative pour")
        .replaceFirst(" for ([a-z0-9]+)-based Systems", " pour les systèmes $1");
  }

  private String installable() {
    String from = "10.0." + build + ".1";
    String before = RuleText.device("OSVersion", LESS_THAN, "10.0." + (build + 1) + ".0");
    String since = RuleText.device("OSVersion", AT_LEAST, from);
    if (product.equals(Products.SERVER_2025)) {
      String deferred = RuleText.device("HonorWufBDeferrals", EQUAL_TO, "1");
      return RuleText.and(RuleText.and(RuleText.not(deferred)), since, before);
    }
    String noTeamEdition =
        RuleText.and(RuleText.not(edition("OSSkuId", "119")), RuleText.not(edition("sku", "119")));
    if (build > LAST_OF_SOME_EDITIONS) {
      return RuleText.and(noTeamEdition, since, before);
    }
    String sinceOrAfterPending =
        RuleText.or(since, RuleText.device("DL_OSVersion", AT_LEAST, from));
    return RuleText.and(
        noTeamEdition,
        RuleText.and(RuleText.or(editions("OSSkuId"), editions("sku"))),
        RuleText.and(RuleText.and(sinceOrAfterPending), before));
  }

  private static String editions(String attribute) {
    return RuleText.or(
        LONG_SERVED_EDITIONS.stream().map(sku -> edition(attribute, sku)).toArray(String[]::new));
  }

  private static String edition(String attribute, String sku) {
    return RuleText.device(attribute, EQUAL_TO, sku);
  }

  /** A target and its checkpoint beside what a unified update ships for features. */
  private List<PayloadFile> files(String kb, String version, Instant published) {
    long growth = 1_000_000L * (version.hashCode() & 0x3F);
    String windows = "Windows11.0-KB";
    return Stream.of(
            DemoFiles.file(
                "DesktopDeployment-" + version + ".cab",
                7_956_951,
                published,
                Patching.SERVICING_STACK),
            DemoFiles.digestNamed(
                "FoDMetadata_" + architecture + ".cab",
                510_772,
                published,
                Patching.SELF_CONTAINED),
            DemoFiles.file(windows + "5190001-" + architecture + ".msu", 533_761_740, published),
            DemoFiles.digestNamed(
                version + "_" + architecture + "_Wsus.AggregatedMetadata.cab",
                1_917_799,
                published,
                Patching.METADATA),
            DemoFiles.digestNamed(
                "Edition_" + architecture + ".wim",
                2_461_590_545L,
                published,
                Patching.SELF_CONTAINED),
            DemoFiles.file("SSU-" + version + "-" + architecture + ".psf", 27_441_598, published),
            DemoFiles.file(
                windows + kb + "-" + architecture + ".msu", 2_629_410_170L + growth, published))
        .toList();
  }
}
