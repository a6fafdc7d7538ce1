package io.wua.core.update;

import java.util.Objects;
import java.util.UUID;

/**
 * A classification, product or product family of an update. The id decides; the name is for people,
 * may be localized, and is the id where nobody knows a name.
 *
 * @param id the category's own update id
 * @param name its title
 */
public record Category(UUID id, String name) {
  /** Refuses nulls. */
  public Category {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }

  /** A category of a well-known classification, with its English name. */
  public static Category of(Classification classification) {
    return new Category(classification.guid(), classification.label());
  }

  @Override
  public String toString() {
    return name;
  }
}
