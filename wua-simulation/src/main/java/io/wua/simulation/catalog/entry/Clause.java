package io.wua.simulation.catalog.entry;

import java.util.List;
import java.util.UUID;

/**
 * One clause of a conjunction of prerequisites: at least one of its members must be installed, in
 * whatever revision.
 *
 * @param category whether it says that an update belongs to a category ({@code IsCategory})
 * @param anyOf its members, at least one
 */
public record Clause(boolean category, List<UUID> anyOf) {
  /** Copies the members and refuses an empty clause. */
  public Clause {
    anyOf = List.copyOf(anyOf);
    if (anyOf.isEmpty()) {
      throw new IllegalArgumentException("a clause names at least one update");
    }
  }

  /** A clause of detectoids. */
  public static Clause of(UUID... anyOf) {
    return new Clause(false, List.of(anyOf));
  }

  /** A clause that says: belongs to this category. */
  public static Clause category(UUID category) {
    return new Clause(true, List.of(category));
  }
}
