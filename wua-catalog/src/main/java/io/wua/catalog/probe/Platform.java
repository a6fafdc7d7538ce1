package io.wua.catalog.probe;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Category;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which detectoids and categories a host may have.
 *
 * <p>On a named platform that is everything but the products of other platforms, and what depends
 * on these. A product is a platform unless its rule asks for more than which Windows runs ({@link
 * WindowsQuestions}): Windows Server is another platform than Windows 11, whereas Office may be on
 * either. A name that fits no product, but a detectoid or a family, stands for the products of the
 * updates that ask for it, the products that it asks for and those that belong to it.
 */
public final class Platform {
  private final Catalog catalog;
  private final Set<UUID> others;
  private final List<String> products;
  private final Set<UUID> possible = new HashSet<>();

  private Platform(Catalog catalog, Set<UUID> others, List<String> products) {
    this.catalog = catalog;
    this.others = Set.copyOf(others);
    this.products = List.copyOf(products);
    List<CatalogEntry> open = new ArrayList<>(catalog.members());
    open.removeIf(member -> others.contains(member.id().guid()));
    while (open.removeIf(this::becomesPossible)) {
      // Each round may satisfy the clauses of others.
    }
  }

  /** Any host. */
  public static Platform any(Catalog catalog) {
    return new Platform(catalog, Set.of(), List.of());
  }

  /**
   * The hosts of some platforms.
   *
   * @param names titles or beginnings of words of titles of products and detectoids, or their
   *     GUIDs; none for any host
   * @throws WuaException NOT_FOUND where a name fits nothing, or no product stands behind any
   */
  public static Platform named(Catalog catalog, List<String> names) throws WuaException {
    if (names.isEmpty()) {
      return any(catalog);
    }
    NamedMembers members = new NamedMembers(catalog);
    Set<UUID> meant = new HashSet<>();
    for (String name : names) {
      meant.addAll(members.find(name));
    }
    Map<UUID, String> products = members.products();
    addProducts(catalog, products.keySet(), meant);
    Set<UUID> others = new HashSet<>(products.keySet());
    others.removeIf(
        product -> meant.contains(product) || !WindowsQuestions.suffice(catalog, product));
    Set<String> titles = new TreeSet<>();
    products.forEach(
        (guid, title) -> {
          if (meant.contains(guid)) {
            titles.add(title);
          }
        });
    if (titles.isEmpty()) {
      String words = String.join("', '", names);
      throw members.notFound("no product stands behind '" + words + "'", words);
    }
    return new Platform(catalog, others, List.copyOf(titles));
  }

  /** Adds the products that stand behind what is no product. */
  private static void addProducts(Catalog catalog, Set<UUID> products, Set<UUID> meant) {
    Set<UUID> above = new HashSet<>(meant);
    above.removeAll(products);
    if (above.isEmpty()) {
      return;
    }
    for (UUID member : above) {
      catalog
          .find(member)
          .ifPresent(
              entry ->
                  entry.prerequisites().stream()
                      .flatMap(Collection::stream)
                      .filter(products::contains)
                      .forEach(meant::add));
    }
    for (UUID product : products) {
      if (catalog.find(product).filter(entry -> asksFor(entry, above)).isPresent()) {
        meant.add(product);
      }
    }
    for (CatalogEntry update : catalog.topLevel()) {
      if (asksFor(update, above)
          || catalog.descendants(update).stream().anyMatch(child -> asksFor(child, above))) {
        catalog.describe(update).products().stream().map(Category::id).forEach(meant::add);
      }
    }
  }

  private static boolean asksFor(CatalogEntry entry, Set<UUID> members) {
    return entry.prerequisites().stream().flatMap(Collection::stream).anyMatch(members::contains);
  }

  private boolean becomesPossible(CatalogEntry member) {
    return admits(member) && possible.add(member.id().guid());
  }

  /** Whether the rules of an entry can come to be asked: every clause has a possible member. */
  boolean admits(CatalogEntry entry) {
    return entry.prerequisites().stream().allMatch(c -> c.stream().anyMatch(this::isPossible));
  }

  /** Whether a host may have that member; in an excerpt it may have what the excerpt lacks. */
  boolean isPossible(UUID member) {
    return possible.contains(member)
        || (!catalog.info().closedWorld()
            && !others.contains(member)
            && catalog.find(member).isEmpty());
  }

  /** The products of other platforms, whose rules tell a host that it is none of these. */
  Set<UUID> others() {
    return others;
  }

  /** The titles of the products that were named; empty for any host. */
  List<String> products() {
    return products;
  }
}
