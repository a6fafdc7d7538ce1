package io.wua.simulation.catalog.entry;

import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A company, product family, product or classification.
 *
 * @param id its identity
 * @param created its date
 * @param type which of the four
 * @param prerequisites the categories above it
 * @param isInstalled the rule that says whether the host has it
 * @param texts its name in each language
 */
public record CategoryEntry(
    UpdateId id,
    Instant created,
    CategoryType type,
    List<Clause> prerequisites,
    String isInstalled,
    List<LocalizedText> texts)
    implements Entry {
  /** Copies the lists and refuses nulls. */
  public CategoryEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(isInstalled, "isInstalled");
    prerequisites = List.copyOf(prerequisites);
    texts = List.copyOf(texts);
  }

  /** A reference to it, as updates carry it. */
  public CategoryRef ref() {
    return new CategoryRef(type, id.guid());
  }
}
