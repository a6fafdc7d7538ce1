package io.wua.catalog.listing;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.core.decide.ProductRef;
import io.wua.core.failure.NearMiss;
import io.wua.core.update.Category;
import io.wua.core.update.Classification;
import io.wua.core.update.Update;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The products and classifications that a catalog uses, and what a filter names beside them. */
final class KnownNames {
  private final Set<Category> products = new HashSet<>();
  private final Set<UUID> classifications = new HashSet<>();

  private KnownNames() {}

  /** Those of all updates of a catalog. */
  private static KnownNames of(Catalog catalog) {
    KnownNames known = new KnownNames();
    for (CatalogEntry entry : catalog.topLevel()) {
      Update update = catalog.describe(entry);
      known.products.addAll(update.products());
      update.classification().ifPresent(c -> known.classifications.add(c.id()));
    }
    return known;
  }

  /** One sentence for each name that no update has; a classification of Microsoft is no mistake. */
  static List<String> warnings(Catalog catalog, ListFilter filter) {
    List<UUID> unusual =
        filter.classifications().stream()
            .filter(id -> Classification.of(id).isEmpty())
            .sorted()
            .toList();
    return filter.products().isEmpty() && unusual.isEmpty()
        ? List.of()
        : of(catalog).warnings(filter.products(), unusual);
  }

  private List<String> warnings(List<ProductRef> refs, List<UUID> unusual) {
    List<String> warnings = new ArrayList<>();
    for (ProductRef ref : refs) {
      if (products.stream().noneMatch(product -> ListFilter.names(ref, product))) {
        warnings.add(unknownProduct(ref));
      }
    }
    unusual.stream()
        .filter(id -> !classifications.contains(id))
        .forEach(id -> warnings.add("no update of this catalog has the classification " + id));
    return warnings;
  }

  private String unknownProduct(ProductRef ref) {
    Set<String> names = new TreeSet<>();
    products.forEach(
        product -> {
          names.add(product.name());
          // A filter may state a part of a name, so a slip may be near to a part too.
          names.addAll(Arrays.asList(product.name().split(" ")));
        });
    List<String> near = NearMiss.of(ref.text(), names);
    return "no update of this catalog is for a product '"
        + ref.text()
        + "'"
        + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?");
  }
}
