package io.wua.core.decide;

import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.UpdateRef;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The updates that one half of a source names: by id and KB one by one, by severity, classification
 * and product as a class. An empty set says nothing.
 *
 * @param updates ids, with or without revision
 * @param kbs KB numbers
 * @param severities MSRC severities
 * @param classifications classifications
 * @param products products
 */
public record Selection(
    Set<UpdateRef> updates,
    Set<KbNumber> kbs,
    Set<Severity> severities,
    Set<Classification> classifications,
    Set<ProductRef> products) {
  private static final Selection NOTHING =
      new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  /** Copies the sets, in the order of their text: equal selections print equally. */
  public Selection {
    updates = sorted(updates);
    kbs = sorted(kbs);
    severities = sorted(severities);
    classifications = sorted(classifications);
    products = sorted(products);
  }

  private static <T> Set<T> sorted(Set<T> items) {
    Set<T> inOrder = new LinkedHashSet<>();
    items.stream().sorted(Comparator.comparing(Object::toString)).forEach(inOrder::add);
    return Collections.unmodifiableSet(inOrder);
  }

  /** Names nothing. */
  public static Selection nothing() {
    return NOTHING;
  }

  /** Names updates by KB number. */
  public static Selection ofKbs(Set<KbNumber> kbs) {
    return new Selection(Set.of(), kbs, Set.of(), Set.of(), Set.of());
  }

  /** Names all updates of these classifications. */
  public static Selection ofClassifications(Set<Classification> classifications) {
    return new Selection(Set.of(), Set.of(), Set.of(), classifications, Set.of());
  }

  /** Whether it names a class of updates by severity, classification or product. */
  public boolean hasCriteria() {
    return !(severities.isEmpty() && classifications.isEmpty() && products.isEmpty());
  }
}
