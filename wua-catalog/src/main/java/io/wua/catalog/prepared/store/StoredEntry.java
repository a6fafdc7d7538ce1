package io.wua.catalog.prepared.store;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.graph.EntryDetails;
import io.wua.core.update.UpdateId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One revision whose parts lie in the file; its rules are read when they are first asked for. */
final class StoredEntry implements CatalogEntry {
  private final StoredCatalog catalog;
  private final Row row;

  /** Read at most a few times over, by several threads perhaps; each time the same. */
  private @Nullable CoreFragment core;

  StoredEntry(StoredCatalog catalog, Row row) {
    this.catalog = catalog;
    this.row = row;
  }

  Row row() {
    return row;
  }

  @Override
  public UpdateId id() {
    return row.id();
  }

  @Override
  public int revisionId() {
    return row.revisionId();
  }

  @Override
  public boolean bundle() {
    return row.bundle();
  }

  @Override
  public Optional<String> ownTitle() {
    return row.titleAt() == 0 ? Optional.empty() : Optional.of(catalog.at(row.titleAt()).text());
  }

  @Override
  public List<? extends Collection<UUID>> prerequisites() {
    return catalog.clauses(row.clausesAt());
  }

  @Override
  public Optional<CoreFragment> core() {
    CoreFragment known = core;
    if (known == null && row.coreAt() != 0) {
      known = Header.CORE.read(catalog.at(row.coreAt()));
      core = known;
    }
    return Optional.ofNullable(known);
  }

  @Override
  public EntryDetails details() {
    return Header.DETAILS.read(catalog.at(row.detailsAt()));
  }
}
