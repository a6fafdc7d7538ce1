package io.wua.simulation.catalog.generated;

import static io.wua.simulation.catalog.rule.RuleText.Comparison.AT_LEAST;
import static io.wua.simulation.catalog.rule.RuleText.Comparison.LESS_THAN;

import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.delivery.Delivery;
import io.wua.simulation.catalog.delivery.Handler;
import io.wua.simulation.catalog.delivery.PayloadFile;
import io.wua.simulation.catalog.delivery.ProductRelease;
import io.wua.simulation.catalog.entry.Clause;
import io.wua.simulation.catalog.entry.LeafEntry;
import io.wua.simulation.catalog.entry.Publication;
import io.wua.simulation.catalog.known.Detectoids;
import io.wua.simulation.catalog.rule.ApplicabilityRules;
import io.wua.simulation.catalog.rule.ComponentManifest;
import io.wua.simulation.catalog.rule.ComponentManifest.Parent;
import io.wua.simulation.catalog.rule.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The leaves of a generated catalog, by number; each belongs to one bundle. */
final class GeneratedLeaves {
  private static final int REVISION = 200;
  private static final int FILES_OF_UNIFIED = 16;

  private final Seed seed;
  private final Proportions proportions;
  private final GeneratedBundles bundles;
  private final GeneratedFiles files;
  private final int meanManifestBytes;

  GeneratedLeaves(
      Seed seed,
      Proportions proportions,
      GeneratedBundles bundles,
      GeneratedFiles files,
      int meanManifestBytes) {
    this.seed = seed;
    this.proportions = proportions;
    this.bundles = bundles;
    this.files = files;
    this.meanManifestBytes = meanManifestBytes;
  }

  /** The bundle that a leaf belongs to. */
  int bundleOf(int leaf) {
    return leaf % proportions.bundles();
  }

  /** The leaves of a bundle. */
  List<UpdateId> of(int bundle) {
    return IntStream.iterate(
            bundle, leaf -> leaf < proportions.leaves(), leaf -> leaf + proportions.bundles())
        .mapToObj(this::id)
        .toList();
  }

  private UpdateId id(int leaf) {
    return new UpdateId(seed.id(Seed.Kind.LEAF, leaf), REVISION);
  }

  LeafEntry entry(int leaf) {
    int bundle = bundleOf(leaf);
    List<Clause> prerequisites =
        Stream.concat(
                bundles.categories(bundle).stream(),
                Stream.of(Clause.of(Detectoids.X64.id().guid())))
            .toList();
    SplittableRandom random = seed.random(Seed.Kind.LEAF, leaf).split();
    return new LeafEntry(
        id(leaf),
        bundles.created(bundle),
        prerequisites,
        rules(leaf, random),
        delivery(leaf, random),
        Publication.none(),
        List.of());
  }

  private ApplicabilityRules rules(int leaf, SplittableRandom random) {
    return switch (bundles.kind(bundleOf(leaf))) {
      case UNIFIED ->
          ApplicabilityRules.of(
              RuleText.release(release(leaf).name(), release(leaf).version()),
              RuleText.and(
                  RuleText.not(RuleText.device("sku", RuleText.Comparison.EQUAL_TO, "119")),
                  RuleText.device("OSVersion", AT_LEAST, "10.0.26100.1"),
                  RuleText.device("OSVersion", LESS_THAN, "10.0.26101.0")));
      case COMPONENT ->
          ApplicabilityRules.of(RuleText.componentInstalled(), RuleText.componentInstallable())
              .about(manifest(leaf, random).text());
      case INSTALLER ->
          ApplicabilityRules.of(
              RuleText.fileVersion(
                  38, "Simulated\\program" + leaf + ".exe", AT_LEAST, "16.0." + leaf + ".1000"),
              RuleText.installerProduct(productCode(leaf), "16.0.4266.1001", "16.1.0.0"));
      case PROGRAM ->
          ApplicabilityRules.of(
              RuleText.registryVersion(
                  "SOFTWARE\\Simulated\\Program" + leaf, "Version", AT_LEAST, "2.0." + leaf),
              RuleText.registryKey("SOFTWARE\\Simulated\\Program" + leaf));
    };
  }

  private Delivery delivery(int leaf, SplittableRandom random) {
    // There are fewer files than leaves: this names every file at least once.
    int own = (int) ((long) leaf * proportions.files() / proportions.leaves());
    List<PayloadFile> one = List.of(files.file(own));
    return switch (bundles.kind(bundleOf(leaf))) {
      case UNIFIED -> Delivery.unified(release(leaf), withShared(own, random));
      case COMPONENT -> Delivery.permanent(Handler.cbs(), one);
      case INSTALLER -> Delivery.removable(Handler.installerPatch(productCode(leaf)), one);
      case PROGRAM -> Delivery.quiet(Handler.commandLine("setup.exe", "/quiet"), one);
    };
  }

  private List<PayloadFile> withShared(int own, SplittableRandom random) {
    List<PayloadFile> all = new ArrayList<>();
    all.add(files.file(own));
    random
        .ints(FILES_OF_UNIFIED - 1L, 0, proportions.files())
        .filter(number -> number != own)
        .distinct()
        .forEach(number -> all.add(files.file(number)));
    return all;
  }

  private static ProductRelease release(int leaf) {
    return new ProductRelease("Client.OS.RS2.AMD64", "10.0.26100." + (1000 + leaf % 9000));
  }

  private static String productCode(int leaf) {
    return String.format("{90160000-%04X-0000-1000-0000000FF1CE}", leaf & 0xFFFF);
  }

  private ComponentManifest manifest(int leaf, SplittableRandom random) {
    return new ComponentManifest(
        "Package_for_RollupFix",
        "20348." + (1000 + leaf % 4000) + ".1.7",
        "amd64",
        bundles.kb(bundleOf(leaf)),
        "Security Update",
        List.of(new Parent("Microsoft-Windows-ServerStandardEdition", "10.0.20348.1")),
        Optional.of("10.0.20348.1"),
        ManifestBulk.text(random, meanManifestBytes));
  }
}
