package io.wua.simulation.catalog.entry;

import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A bundle: what people see as an update, or a part of such a one.
 *
 * @param id its identity
 * @param created its date
 * @param prerequisites what must hold before it is looked at
 * @param bundled its children, leaves or bundles
 * @param publication how it is published
 * @param texts its title in each language
 */
public record BundleEntry(
    UpdateId id,
    Instant created,
    List<Clause> prerequisites,
    List<BundledClause> bundled,
    Publication publication,
    List<LocalizedText> texts)
    implements Entry {
  /** Copies the lists and refuses nulls. */
  public BundleEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(publication, "publication");
    prerequisites = List.copyOf(prerequisites);
    bundled = List.copyOf(bundled);
    texts = List.copyOf(texts);
  }
}
