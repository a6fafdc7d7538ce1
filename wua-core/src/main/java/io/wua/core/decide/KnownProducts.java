package io.wua.core.decide;

import io.wua.core.update.Category;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** The products that the catalog at hand knows, by id and by name. */
final class KnownProducts {
  private final Map<UUID, String> names = new HashMap<>();
  private final TreeSet<String> folded = new TreeSet<>();
  private final boolean anything;

  private KnownProducts(Collection<Category> products, boolean anything) {
    this.anything = anything;
    for (Category product : products) {
      names.put(product.id(), product.name());
      folded.add(product.name().toLowerCase(Locale.ROOT));
    }
  }

  static KnownProducts of(Collection<Category> products) {
    return new KnownProducts(products, false);
  }

  /** Where no catalog was seen yet, every name passes for known. */
  static KnownProducts anything() {
    return new KnownProducts(java.util.List.of(), true);
  }

  boolean knows(ProductRef ref) {
    return anything
        || ref.id().map(names::containsKey).orElseGet(() -> folded.contains(ref.folded()));
  }

  /** The names that could have been meant. */
  Collection<String> all() {
    return new TreeSet<>(names.values());
  }
}
