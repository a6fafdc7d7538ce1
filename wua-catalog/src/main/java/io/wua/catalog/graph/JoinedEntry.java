package io.wua.catalog.graph;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.fragment.ExtendedFragment;
import io.wua.catalog.fragment.FragmentFile;
import io.wua.catalog.fragment.LocalizedFragment;
import io.wua.catalog.fragment.PrerequisiteClause;
import io.wua.catalog.index.IndexedUpdate;
import io.wua.core.update.UpdateId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One revision with whatever the catalog holds of it. */
public interface JoinedEntry extends CatalogEntry {
  /** Its element in {@code package.xml}. */
  IndexedUpdate index();

  /** Its core fragment, absent in excerpts. */
  @Override
  Optional<CoreFragment> core();

  /** Its extended fragment; most revisions have none. */
  Optional<ExtendedFragment> extended();

  /** Its texts in the best language at hand; leaves often have none. */
  Optional<LocalizedFragment> text();

  @Override
  default UpdateId id() {
    return index().id();
  }

  @Override
  default int revisionId() {
    return index().revisionId();
  }

  @Override
  default boolean bundle() {
    return index().bundle();
  }

  @Override
  default Optional<String> ownTitle() {
    return text().map(LocalizedFragment::title);
  }

  @Override
  default EntryDetails details() {
    Optional<ExtendedFragment> extended = extended();
    return new EntryDetails(
        index().created(),
        extended.flatMap(ExtendedFragment::handlerUri),
        extended.map(x -> x.files().stream().map(FragmentFile::sha1).toList()).orElse(List.of()));
  }

  /** The clauses of the fragment where it states any, else those of the index. */
  @Override
  default List<? extends Collection<UUID>> prerequisites() {
    List<List<UUID>> stated =
        core()
            .map(c -> c.prerequisites().stream().map(PrerequisiteClause::anyOf).toList())
            .orElse(List.of());
    return stated.isEmpty() ? index().prerequisites() : stated;
  }
}
