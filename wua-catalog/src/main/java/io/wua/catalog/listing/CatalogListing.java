package io.wua.catalog.listing;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.core.update.Update;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes pages of the updates of a catalog. Of all that pass a filter it holds what they are sorted
 * by, never their descriptions. Safe for several threads.
 */
public final class CatalogListing {
  private final Catalog catalog;

  /** A listing of that catalog. */
  public CatalogListing(Catalog catalog) {
    this.catalog = catalog;
  }

  /** One page of the updates that people see and that pass a filter. */
  public ListPage page(ListQuery query) {
    ListFilter filter = query.filter();
    Succession succession = Succession.of(catalog);
    List<SortKey> found = new ArrayList<>();
    for (CatalogEntry entry : catalog.topLevel()) {
      if (filter.mayPass(succession.isSuperseded(entry.id().guid()))) {
        Update update = catalog.describe(entry);
        if (filter.passes(update)) {
          found.add(SortKey.of(entry, update));
        }
      }
    }
    found.sort(query.order().order());
    List<ListedUpdate> updates =
        found.stream()
            .skip(query.before())
            .limit(query.limit())
            .map(key -> line(key.entry(), succession))
            .toList();
    return new ListPage(query, found.size(), updates, KnownNames.warnings(catalog, filter));
  }

  private ListedUpdate line(CatalogEntry entry, Succession succession) {
    return ListedUpdate.of(catalog.describe(entry), succession.isSuperseded(entry.id().guid()));
  }
}
