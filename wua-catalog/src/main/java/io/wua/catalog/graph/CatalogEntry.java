package io.wua.catalog.graph;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.catalog.fragment.ExtendedFragment;
import io.wua.catalog.fragment.LocalizedFragment;
import io.wua.catalog.fragment.PrerequisiteClause;
import io.wua.catalog.index.IndexedUpdate;
import io.wua.core.update.UpdateId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One revision with whatever the catalog holds of it.
 *
 * @param index its element in {@code package.xml}
 * @param core its core fragment, absent in excerpts
 * @param extended its extended fragment; most revisions have none
 * @param text its title in the best language at hand; leaves often have none
 */
public record CatalogEntry(
    IndexedUpdate index,
    Optional<CoreFragment> core,
    Optional<ExtendedFragment> extended,
    Optional<LocalizedFragment> text) {
  /** Refuses nulls. */
  public CatalogEntry {
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(core, "core");
    Objects.requireNonNull(extended, "extended");
    Objects.requireNonNull(text, "text");
  }

  /** Its identity. */
  public UpdateId id() {
    return index.id();
  }

  /** Its title, the id where it has none. */
  public String title() {
    return text.map(LocalizedFragment::title).orElseGet(() -> id().wire());
  }

  /** The clauses of which one member each must be installed: the fragment's, else the index's. */
  public List<? extends Collection<UUID>> prerequisites() {
    List<List<UUID>> stated =
        core.map(c -> c.prerequisites().stream().map(PrerequisiteClause::anyOf).toList())
            .orElse(List.of());
    return stated.isEmpty() ? index.prerequisites() : stated;
  }

  /** The name of its core fragment, for messages. */
  public String coreName() {
    return "core fragment c/" + index.revisionId();
  }
}
