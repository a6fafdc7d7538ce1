package io.wua.simulation.catalog.entry;

import java.util.Objects;
import java.util.UUID;

/**
 * That an update belongs to a category.
 *
 * @param type the kind of category
 * @param id the category's own update id
 */
public record CategoryRef(CategoryType type, UUID id) {
  /** Refuses nulls. */
  public CategoryRef {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(id, "id");
  }
}
