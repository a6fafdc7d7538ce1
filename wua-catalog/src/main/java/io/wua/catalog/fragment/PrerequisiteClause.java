package io.wua.catalog.fragment;

import java.util.List;
import java.util.UUID;

/**
 * One clause of the prerequisites of an update: at least one of these must be installed, in any
 * revision. All clauses must hold.
 *
 * @param anyOf the detectoids and categories; an empty clause cannot hold
 * @param isCategory whether the clause says which product or classification the update belongs to
 */
public record PrerequisiteClause(List<UUID> anyOf, boolean isCategory) {
  /** Copies the list. */
  public PrerequisiteClause {
    anyOf = List.copyOf(anyOf);
  }
}
