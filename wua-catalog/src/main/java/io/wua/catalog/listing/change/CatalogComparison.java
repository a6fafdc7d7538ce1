package io.wua.catalog.listing.change;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.listing.ListedUpdate;
import io.wua.catalog.listing.Succession;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Compares two catalogs update by update; holds the changes, never all descriptions. */
public final class CatalogComparison {
  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::kind)
          .thenComparing(
              change -> change.update().released().orElse(Instant.MIN), Comparator.reverseOrder())
          .thenComparing(change -> change.update().title())
          .thenComparing(change -> change.update().id());

  private final Catalog older;
  private final Catalog newer;
  private final Succession before;
  private final Succession after;
  private final List<Change> changes = new ArrayList<>();

  private CatalogComparison(Catalog older, Catalog newer) {
    this.older = older;
    this.newer = newer;
    this.before = Succession.of(older);
    this.after = Succession.of(newer);
  }

  /** What is different in the newer one. */
  public static CatalogChanges compare(Catalog older, Catalog newer) {
    return new CatalogComparison(older, newer).compare();
  }

  private CatalogChanges compare() {
    Map<UUID, CatalogEntry> left = new LinkedHashMap<>();
    older.topLevel().forEach(entry -> left.put(entry.id().guid(), entry));
    for (CatalogEntry entry : newer.topLevel()) {
      UUID guid = entry.id().guid();
      CatalogEntry was = left.remove(guid);
      if (was == null) {
        ListedUpdate added = ListedUpdate.of(newer.describe(entry), after.isSuperseded(guid));
        add(ChangeKind.ADDED, added, Optional.empty());
      } else {
        compare(was, entry);
      }
    }
    for (CatalogEntry gone : left.values()) {
      ListedUpdate removed =
          ListedUpdate.of(older.describe(gone), before.isSuperseded(gone.id().guid()));
      add(ChangeKind.REMOVED, removed, Optional.of(gone.id()));
    }
    changes.sort(ORDER);
    return new CatalogChanges(older.info(), newer.info(), changes);
  }

  private void compare(CatalogEntry was, CatalogEntry is) {
    UUID guid = is.id().guid();
    Update update = newer.describe(is);
    FileChanges files = FileChanges.between(older.describe(was).payloads(), update.payloads());
    boolean superseded = after.isSuperseded(guid);
    boolean newlySuperseded = superseded && !before.isSuperseded(guid);
    boolean revised = !was.id().equals(is.id());
    if (!revised && !newlySuperseded && files.isEmpty()) {
      return;
    }
    ListedUpdate line = ListedUpdate.of(update, superseded);
    Optional<UpdateId> previous = Optional.of(was.id());
    if (revised) {
      add(ChangeKind.REVISED, line, previous);
    }
    if (newlySuperseded) {
      changes.add(
          new Change(ChangeKind.SUPERSEDED, line, previous, superseders(guid), FileChanges.none()));
    }
    if (!files.isEmpty()) {
      changes.add(new Change(ChangeKind.FILES_CHANGED, line, previous, List.of(), files));
    }
  }

  private void add(ChangeKind kind, ListedUpdate update, Optional<UpdateId> previous) {
    changes.add(new Change(kind, update, previous, List.of(), FileChanges.none()));
  }

  private List<UpdateId> superseders(UUID guid) {
    return after.newer(guid).stream()
        .flatMap(by -> newer.find(by).map(CatalogEntry::id).stream())
        .toList();
  }
}
