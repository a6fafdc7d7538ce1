package io.wua.simulation.catalog.entry;

import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.delivery.Delivery;
import io.wua.simulation.catalog.rule.ApplicabilityRules;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A leaf: what has files and rules. Most are children of bundles; one with a publication of its own
 * stands free.
 *
 * @param id its identity
 * @param created its date
 * @param prerequisites what must hold before its rules are looked at
 * @param rules when it applies
 * @param delivery how it comes onto the host
 * @param publication how it is published; none for the child of a bundle
 * @param texts its title in each language; children of bundles often have none
 */
public record LeafEntry(
    UpdateId id,
    Instant created,
    List<Clause> prerequisites,
    ApplicabilityRules rules,
    Delivery delivery,
    Publication publication,
    List<LocalizedText> texts)
    implements Entry {
  /** Copies the lists and refuses nulls. */
  public LeafEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(delivery, "delivery");
    Objects.requireNonNull(publication, "publication");
    prerequisites = List.copyOf(prerequisites);
    texts = List.copyOf(texts);
  }
}
