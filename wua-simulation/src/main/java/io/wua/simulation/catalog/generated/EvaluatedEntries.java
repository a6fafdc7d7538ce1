package io.wua.simulation.catalog.generated;

import static io.wua.simulation.catalog.rule.RuleText.Comparison.AT_LEAST;

import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.entry.CategoryEntry;
import io.wua.simulation.catalog.entry.CategoryType;
import io.wua.simulation.catalog.entry.Clause;
import io.wua.simulation.catalog.entry.DetectoidEntry;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LocalizedText;
import io.wua.simulation.catalog.known.Classifications;
import io.wua.simulation.catalog.known.Detectoids;
import io.wua.simulation.catalog.known.Products;
import io.wua.simulation.catalog.rule.RuleText;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The categories and detectoids of a generated catalog: the well-known ones first, then invented
 * ones, of which every tenth is a product.
 */
final class EvaluatedEntries {
  private static final List<Entry> KNOWN =
      Stream.of(Products.all(), Classifications.all(), Detectoids.all())
          .flatMap(List::stream)
          .toList();
  private static final int PRODUCT_EVERY = 10;
  private static final int REVISION = 100;

  private final Seed seed;
  private final int count;

  EvaluatedEntries(Seed seed, int count) {
    this.seed = seed;
    this.count = count;
  }

  /** How many there are at least: the well-known and the first invented product. */
  static int fewest() {
    return KNOWN.size() + 1;
  }

  Entry entry(int index) {
    if (index < KNOWN.size()) {
      return KNOWN.get(index);
    }
    int invented = index - KNOWN.size();
    return invented % PRODUCT_EVERY == 0 ? product(invented / PRODUCT_EVERY) : detectoid(index);
  }

  /** One of the invented products, by a number of 0 or more that may be larger than their count. */
  CategoryEntry product(int number) {
    int products = (count - KNOWN.size() + PRODUCT_EVERY - 1) / PRODUCT_EVERY;
    int which = number % products;
    int index = KNOWN.size() + which * PRODUCT_EVERY;
    return new CategoryEntry(
        id(index),
        Products.CREATED,
        CategoryType.PRODUCT,
        List.of(Clause.category(Products.WINDOWS.id().guid())),
        RuleText.installerProduct(productCode(which), "1.0.0.0", "2.0.0.0"),
        List.of(LocalizedText.title("en", "Simulated product " + which)));
  }

  /**
   * Hosts list their installed products, so that a product that they lack is known to be absent.
   */
  private static String productCode(int which) {
    return String.format("{51700000-0000-4000-8000-%012X}", which);
  }

  private DetectoidEntry detectoid(int index) {
    String rule =
        RuleText.registryNumber(
            "SOFTWARE\\Simulated\\Detectoid" + index, "Level", AT_LEAST, index % 7);
    return new DetectoidEntry(
        id(index),
        Products.CREATED,
        List.of(),
        index % 2 == 0 ? RuleText.not(rule) : rule,
        List.of(LocalizedText.title("en", "Simulated detectoid " + index)));
  }

  private UpdateId id(int index) {
    UUID guid = seed.id(Seed.Kind.EVALUATED, index);
    return new UpdateId(guid, REVISION);
  }
}
