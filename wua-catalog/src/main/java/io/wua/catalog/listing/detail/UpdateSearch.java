package io.wua.catalog.listing.detail;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.fragment.UpdateKind;
import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.KbNumber;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the updates of a name, or says as exactly as it can why there is none. */
public final class UpdateSearch {
  private static final int PARENTS_AT_MOST = 3;

  private final Catalog catalog;

  private UpdateSearch(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The updates of that name, at least one, in the order of the catalog's index.
   *
   * @throws WuaException NOT_FOUND where there is none that people see
   */
  public static List<CatalogEntry> find(Catalog catalog, UpdateName name) throws WuaException {
    UpdateSearch search = new UpdateSearch(catalog);
    if (name instanceof UpdateName.ById byId) {
      return List.of(search.byId(byId.ref()));
    }
    return search.byKb(((UpdateName.ByKb) name).kb());
  }

  private List<CatalogEntry> byKb(KbNumber kb) throws WuaException {
    List<CatalogEntry> found = new ArrayList<>();
    for (CatalogEntry entry : catalog.topLevel()) {
      if (catalog.describe(entry).kbs().contains(kb)) {
        found.add(entry);
      }
    }
    if (found.isEmpty()) {
      throw absent("no update has the number " + kb);
    }
    return found;
  }

  private CatalogEntry byId(UpdateRef ref) throws WuaException {
    for (CatalogEntry entry : catalog.topLevel()) {
      UpdateId id = entry.id();
      if (id.guid().equals(ref.guid())) {
        if (ref.revision().isPresent() && ref.revision().getAsInt() != id.revision()) {
          throw absent(
              "of " + id.guid() + " the newest revision is " + id.revision() + ", ask for " + id);
        }
        return entry;
      }
    }
    Optional<? extends CatalogEntry> other = catalog.find(ref.guid());
    if (other.isEmpty()) {
      throw absent("nothing has the id " + ref.guid());
    }
    throw absent(ref.guid() + " is no update that people see but " + whatElse(other.get()));
  }

  private String whatElse(CatalogEntry entry) {
    List<String> parents = parents(entry.id().guid());
    if (!parents.isEmpty()) {
      return "a part of " + String.join(" and ", parents);
    }
    String title = entry.ownTitle().map(text -> " '" + text + "'").orElse("");
    return entry.core().map(CoreFragment::kind).map(UpdateSearch::word).orElse("something else")
        + title;
  }

  private static String word(UpdateKind kind) {
    return switch (kind) {
      case CATEGORY -> "the category";
      case DETECTOID -> "the condition";
      case SOFTWARE, DRIVER -> "a part of an update that is not here,";
    };
  }

  private List<String> parents(UUID part) {
    return catalog.topLevel().stream()
        .filter(
            bundle ->
                catalog.descendants(bundle).stream()
                    .anyMatch(child -> child.id().guid().equals(part)))
        .limit(PARENTS_AT_MOST)
        .map(bundle -> bundle.id().wire())
        .collect(Collectors.toList());
  }

  private WuaException absent(String what) {
    String which =
        (catalog.info().closedWorld() ? "catalog" : "excerpt of a catalog")
            + catalog.info().created().map(at -> " of " + at).orElse("");
    return new WuaException(FailureReason.NOT_FOUND, "not in this " + which + ": " + what + ".");
  }
}
