package io.wua.catalog.graph;

import io.wua.catalog.fragment.CoreFragment;
import io.wua.core.update.UpdateId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One revision as scans and listings need it. What takes effort to read is read when it is asked.
 */
public interface CatalogEntry {
  /** Its identity. */
  UpdateId id();

  /** The address of its fragments in this issue of the catalog. */
  int revisionId();

  /** Whether it is a bundle. */
  boolean bundle();

  /** Its title in the best language at hand; leaves often have none. */
  Optional<String> ownTitle();

  /** The clauses of which one member each must be installed. */
  List<? extends Collection<UUID>> prerequisites();

  /** Its core fragment, absent in excerpts. */
  Optional<CoreFragment> core();

  /** When it was made, what installs it, which files it has itself. */
  EntryDetails details();

  /** Its title, the id where it has none. */
  default String title() {
    return ownTitle().orElseGet(() -> id().wire());
  }

  /** The name of its core fragment, for messages. */
  default String coreName() {
    return "core fragment c/" + revisionId();
  }
}
