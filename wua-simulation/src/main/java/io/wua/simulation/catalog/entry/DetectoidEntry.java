package io.wua.simulation.catalog.entry;

import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A question about the host that updates name as prerequisite, its architecture for instance.
 *
 * @param id its identity
 * @param created its date
 * @param prerequisites what must hold before it is asked
 * @param isInstalled the rule that answers
 * @param texts its name in each language
 */
public record DetectoidEntry(
    UpdateId id,
    Instant created,
    List<Clause> prerequisites,
    String isInstalled,
    List<LocalizedText> texts)
    implements Entry {
  /** Copies the lists and refuses nulls. */
  public DetectoidEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(isInstalled, "isInstalled");
    prerequisites = List.copyOf(prerequisites);
    texts = List.copyOf(texts);
  }
}
