package io.wua.catalog.index;

import java.util.Objects;
import java.util.UUID;

/**
 * A category that an update is filed under.
 *
 * @param type {@code UpdateClassification}, {@code Product}, {@code ProductFamily} or {@code
 *     Company}
 * @param id the update id of the category itself
 */
public record CategoryRef(String type, UUID id) {
  /** Refuses nulls. */
  public CategoryRef {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(id, "id");
  }

  /** Whether it says what kind of fix an update is. */
  public boolean isClassification() {
    return type.equals("UpdateClassification");
  }

  /** Whether it says for which product an update is. */
  public boolean isProduct() {
    return type.equals("Product");
  }
}
