package io.wua.catalog.prepared.store;

import java.util.List;
import java.util.UUID;

/**
 * The prerequisites of an entry.
 *
 * @param clauses of each, one member must be installed
 */
record Clauses(List<List<UUID>> clauses) {
  /** Copies the list. */
  Clauses {
    clauses = List.copyOf(clauses);
  }
}
