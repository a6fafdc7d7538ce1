package io.wua.simulation.catalog.generated;

import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.entry.BundledClause;
import io.wua.simulation.catalog.entry.CategoryEntry;
import io.wua.simulation.catalog.entry.Clause;
import io.wua.simulation.catalog.entry.LocalizedText;
import io.wua.simulation.catalog.entry.Publication;
import io.wua.simulation.catalog.known.Classifications;
import io.wua.simulation.catalog.known.Products;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** The bundles of a generated catalog, by number. */
final class GeneratedBundles {
  private static final Instant NEWEST = Instant.parse("2026-07-14T09:35:59Z");
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int OLDEST_DAYS = 12 * 365;
  private static final int REVISION = 200;
  private static final List<CategoryEntry> COMPONENT_PRODUCTS =
      List.of(Products.WINDOWS_10, Products.SERVER_2022, Products.SERVER_2012_R2);
  private static final List<CategoryEntry> UNIFIED_PRODUCTS =
      List.of(Products.WINDOWS_11, Products.SERVER_2025);
  private static final String DESCRIPTION =
      "This text stands where a real catalog says what the update is about, in about as many words"
          + " as a real one takes to say that vulnerabilities were found and are now mended, and"
          + " that the computer may have to restart once the update is installed.";
  private static final List<String> LANGUAGES =
      List.of(
          "en", "ar", "bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "he", "hi", "hr", "hu",
          "id", "it", "ja", "kk", "ko", "lt", "lv", "ms", "nl", "no", "pl", "pt", "pt-br", "ro",
          "ru", "sk", "sl", "sv", "th", "tr", "uk", "zh-cn");

  private final Seed seed;
  private final Proportions proportions;
  private final EvaluatedEntries evaluated;
  private final Line line;

  GeneratedBundles(Seed seed, Proportions proportions, EvaluatedEntries evaluated, Line line) {
    this.seed = seed;
    this.proportions = proportions;
    this.evaluated = evaluated;
    this.line = line;
  }

  UpdateId id(int bundle) {
    return new UpdateId(seed.id(Seed.Kind.BUNDLE, bundle), REVISION);
  }

  /** How the updates of the bundle's line are made. */
  LineKind kind(int bundle) {
    return LineKind.draw(ofLine(bundle));
  }

  /** When the bundle and its leaves were published. */
  Instant created(int bundle) {
    int age = line.newerCount(bundle);
    return age > 0 || !line.older(bundle).isEmpty()
        ? NEWEST.minus(MONTH.multipliedBy(age))
        : NEWEST.minus(Duration.ofDays(ofLine(bundle).nextInt(OLDEST_DAYS)));
  }

  /** Several bundles share a number, one for each architecture or edition. */
  KbNumber kb(int bundle) {
    return KbNumber.parse(String.valueOf(5_000_000 + bundle / 3));
  }

  /** The product and classification that bundle and leaves belong to. */
  List<Clause> categories(int bundle) {
    return List.of(
        Clause.category(product(bundle).id().guid()),
        Clause.category(classification(bundle).guid()));
  }

  BundleEntry entry(int bundle, List<UpdateId> children) {
    List<UUID> older = line.older(bundle).stream().map(this::id).map(UpdateId::guid).toList();
    Publication publication =
        Publication.in(
                Products.categories(Classifications.entry(classification(bundle)), product(bundle)))
            .kb(kb(bundle))
            .severity(Severity.values()[bundle % Severity.values().length])
            .superseding(older);
    return new BundleEntry(
        id(bundle),
        created(bundle),
        categories(bundle),
        List.of(BundledClause.anyOf(children.toArray(UpdateId[]::new))),
        publication,
        LANGUAGES.stream().map(language -> text(language, bundle)).toList());
  }

  private LocalizedText text(String language, int bundle) {
    return new LocalizedText(
        language,
        "Simulated update " + bundle + " (" + kb(bundle) + ") [" + language + "]",
        DESCRIPTION,
        Optional.empty());
  }

  private CategoryEntry product(int bundle) {
    int number = line.of(bundle);
    return switch (kind(bundle)) {
      case UNIFIED -> UNIFIED_PRODUCTS.get(number % UNIFIED_PRODUCTS.size());
      case COMPONENT -> COMPONENT_PRODUCTS.get(number % COMPONENT_PRODUCTS.size());
      case INSTALLER, PROGRAM -> evaluated.product(number);
    };
  }

  private Classification classification(int bundle) {
    int[] counts = {
      proportions.securityBundles(),
      proportions.rollupBundles(),
      proportions.servicePackBundles(),
      proportions.criticalBundles()
    };
    Classification[] kinds = {
      Classification.SECURITY_UPDATES,
      Classification.UPDATE_ROLLUPS,
      Classification.SERVICE_PACKS,
      Classification.CRITICAL_UPDATES
    };
    return IntStream.range(0, kinds.length)
        .filter(i -> bundle < IntStream.rangeClosed(0, i).map(k -> counts[k]).sum())
        .mapToObj(i -> kinds[i])
        .findFirst()
        .orElse(Classification.UPDATES);
  }

  /** A generator that all bundles of a line begin with. */
  private SplittableRandom ofLine(int bundle) {
    return seed.random(Seed.Kind.BUNDLE, -1 - line.of(bundle));
  }
}
