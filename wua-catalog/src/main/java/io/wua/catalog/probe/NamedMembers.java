package io.wua.catalog.probe;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.graph.WellKnownNames;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.NearMiss;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Category;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The products and detectoids of a catalog by the words that people have for them: a GUID, or the
 * beginning of any word of the title, whatever its case, so that {@code windows 11} finds {@code
 * Windows 11} and {@code server 2019} finds {@code Windows Server 2019}.
 */
final class NamedMembers {
  /** What Microsoft calls products that catalogs title otherwise. */
  private static final Map<String, UUID> ALSO_KNOWN =
      Map.of(
          "Windows Server 2022", UUID.fromString("71718f13-7324-4b0f-8f9e-2ca9dc978e53"),
          "Windows Server 2025", UUID.fromString("b256987d-4693-4c87-955d-dbb9341205eb"));

  private final Map<UUID, String> titles = new TreeMap<>();
  private final Map<UUID, String> products = new TreeMap<>();

  NamedMembers(Catalog catalog) {
    for (CatalogEntry member : catalog.members()) {
      UUID guid = member.id().guid();
      Optional<String> title = member.ownTitle().or(() -> WellKnownNames.of(guid));
      titles.put(guid, title.orElseGet(guid::toString));
    }
    for (CatalogEntry update : catalog.topLevel()) {
      for (Category product : catalog.describe(update).products()) {
        products.put(product.id(), product.name());
      }
    }
    titles.putAll(products);
  }

  /** The products that updates are filed under, with their titles. */
  Map<UUID, String> products() {
    return products;
  }

  /**
   * What somebody means: products where the words fit any, for titles of detectoids name several
   * products at once; else the others that they fit.
   *
   * @throws WuaException NOT_FOUND where it is nothing of this catalog
   */
  Set<UUID> find(String words) throws WuaException {
    Set<UUID> found = new HashSet<>();
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    titles.forEach(
        (guid, title) -> {
          if (guid.toString().equals(wanted) || startsAWord(title, wanted)) {
            found.add(guid);
          }
        });
    ALSO_KNOWN.forEach(
        (name, guid) -> {
          if (titles.containsKey(guid) && startsAWord(name, wanted)) {
            found.add(guid);
          }
        });
    if (found.isEmpty()) {
      throw notFound("the catalog names no product and no detectoid '" + words + "'", words);
    }
    Set<UUID> fittingProducts = new HashSet<>(found);
    fittingProducts.retainAll(products.keySet());
    return fittingProducts.isEmpty() ? found : fittingProducts;
  }

  /** A failure that tells the names that would do. */
  WuaException notFound(String problem, String words) {
    return new WuaException(
        FailureReason.NOT_FOUND,
        problem + ": " + NearMiss.suggestion(words, new TreeSet<>(products.values())));
  }

  private static boolean startsAWord(String title, String wanted) {
    String lower = title.toLowerCase(Locale.ROOT);
    int at = wanted.isEmpty() ? -1 : lower.indexOf(wanted);
    while (at > 0 && Character.isLetterOrDigit(lower.charAt(at - 1))) {
      at = lower.indexOf(wanted, at + 1);
    }
    return at >= 0;
  }
}
