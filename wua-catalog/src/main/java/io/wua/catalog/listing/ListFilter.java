package io.wua.catalog.listing;

import io.wua.core.decide.ProductRef;
import io.wua.core.update.Category;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which updates are wanted. All conditions must hold; one that names several things holds where any
 * of them fits, and one that names nothing always holds.
 *
 * @param products products by the id of their category, or by a part of their name
 * @param classifications ids of classifications
 * @param severities severities
 * @param kbs KB numbers
 * @param since published at this moment or later; what has no date is not wanted then
 * @param words each must be a part of the title, the description, a KB number or a CVE
 * @param currentOnly only what no other update of the catalog replaces
 */
public record ListFilter(
    List<ProductRef> products,
    Set<UUID> classifications,
    Set<Severity> severities,
    Set<KbNumber> kbs,
    Optional<Instant> since,
    List<String> words,
    boolean currentOnly) {
  private static final ListFilter EVERYTHING =
      new ListFilter(List.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), List.of(), false);

  /** Copies the collections and refuses nulls. */
  public ListFilter {
    products = List.copyOf(products);
    classifications = Set.copyOf(classifications);
    severities = Set.copyOf(severities);
    kbs = Set.copyOf(kbs);
    Objects.requireNonNull(since, "since");
    words = words.stream().map(ListFilter::folded).toList();
  }

  /** The filter that every update passes. */
  public static ListFilter everything() {
    return EVERYTHING;
  }

  /** Whether an update passes, as far as that can be told without its description. */
  boolean mayPass(boolean superseded) {
    return !(currentOnly && superseded);
  }

  /** Whether an update of which {@link #mayPass} is true passes. */
  boolean passes(Update update) {
    return (severities.isEmpty() || severities.contains(update.severity()))
        && (kbs.isEmpty() || update.kbs().stream().anyMatch(kbs::contains))
        && (classifications.isEmpty() || isOfWantedClass(update))
        && (products.isEmpty() || products.stream().anyMatch(ref -> isFor(ref, update)))
        && (since.isEmpty() || isSince(since.get(), update))
        && words.stream().allMatch(word -> holds(word, update));
  }

  private boolean isOfWantedClass(Update update) {
    return update.classification().filter(c -> classifications.contains(c.id())).isPresent();
  }

  private static boolean isSince(Instant start, Update update) {
    return update.released().filter(at -> !at.isBefore(start)).isPresent();
  }

  private static boolean isFor(ProductRef ref, Update update) {
    return update.products().stream().anyMatch(product -> names(ref, product));
  }

  /** Whether that product is one of those meant. */
  static boolean names(ProductRef ref, Category product) {
    return ref.id()
        .map(product.id()::equals)
        .orElseGet(() -> folded(product.name()).contains(folded(ref.text())));
  }

  private static boolean holds(String word, Update update) {
    return folded(update.title()).contains(word)
        || folded(update.description()).contains(word)
        || update.kbs().stream().anyMatch(kb -> folded(kb.toString()).contains(word))
        || update.cves().stream().anyMatch(cve -> folded(cve).contains(word));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
