package io.wua.core.decide;

import io.wua.core.update.Category;
import io.wua.core.update.Classification;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * The criteria of all sources as sets of source numbers, one set for each severity, classification
 * and product; what an update meets is the intersection of three sets. Within a source the three
 * are AND-ed and an absent list is no constraint; a source without criteria says nothing.
 */
final class CriteriaIndex {
  private final Reason[] decisive;
  private final Reason[] plain;
  private final BitSet[] bySeverity = new BitSet[Severity.values().length];
  private final Map<UUID, BitSet> byClassification = new HashMap<>();
  private final Map<UUID, BitSet> byProductId = new HashMap<>();
  private final Map<String, BitSet> byProductName = new HashMap<>();
  private final BitSet anyClassification = new BitSet();
  private final BitSet anyProduct = new BitSet();
  private final boolean empty;

  CriteriaIndex(List<Rules> sources) {
    List<Rules> speaking = sources.stream().filter(r -> r.allowed().hasCriteria()).toList();
    empty = speaking.isEmpty();
    decisive = new Reason[speaking.size()];
    plain = new Reason[speaking.size()];
    for (Severity severity : Severity.values()) {
      bySeverity[severity.ordinal()] = new BitSet();
    }
    for (int i = 0; i < speaking.size(); i++) {
      add(i, speaking.get(i));
    }
  }

  private void add(int i, Rules source) {
    Selection allowed = source.allowed();
    String text = text(allowed);
    decisive[i] = Reason.of(ReasonKind.ALLOWED_CRITERIA, source.origin().name(), text, true);
    plain[i] = Reason.of(ReasonKind.ALLOWED_CRITERIA, source.origin().name(), text, false);
    for (Severity severity : Severity.values()) {
      if (allowed.severities().isEmpty() || allowed.severities().contains(severity)) {
        bySeverity[severity.ordinal()].set(i);
      }
    }
    if (allowed.classifications().isEmpty()) {
      anyClassification.set(i);
    }
    for (Classification each : allowed.classifications()) {
      byClassification.computeIfAbsent(each.guid(), c -> new BitSet()).set(i);
    }
    if (allowed.products().isEmpty()) {
      anyProduct.set(i);
    }
    for (ProductRef ref : allowed.products()) {
      if (ref.id().isPresent()) {
        byProductId.computeIfAbsent(ref.id().get(), p -> new BitSet()).set(i);
      } else {
        byProductName.computeIfAbsent(ref.folded(), p -> new BitSet()).set(i);
      }
    }
  }

  private static String text(Selection allowed) {
    StringJoiner text = new StringJoiner(" and ");
    if (!allowed.severities().isEmpty()) {
      text.add("severity is " + or(allowed.severities().stream().map(Severity::label).toList()));
    }
    if (!allowed.classifications().isEmpty()) {
      text.add(
          "classification is "
              + or(allowed.classifications().stream().map(Classification::label).toList()));
    }
    if (!allowed.products().isEmpty()) {
      text.add("product is " + or(allowed.products().stream().map(ProductRef::text).toList()));
    }
    return text.toString();
  }

  private static String or(List<String> words) {
    return String.join(" or ", words.stream().sorted().toList());
  }

  /**
   * Appends every source whose criteria the update meets.
   *
   * @param guarded whether a source must name the classification to reach the update
   * @return whether the verdict has fallen now or before
   */
  boolean collect(Update update, boolean guarded, List<Reason> trace, boolean decided) {
    if (empty) {
      return decided;
    }
    BitSet met = (BitSet) bySeverity[update.severity().ordinal()].clone();
    met.and(classes(update, guarded));
    if (!(byProductId.isEmpty() && byProductName.isEmpty())) {
      met.and(products(update));
    }
    boolean done = decided;
    for (int i = met.nextSetBit(0); i >= 0; i = met.nextSetBit(i + 1)) {
      trace.add(done ? plain[i] : decisive[i]);
      done = true;
    }
    return done;
  }

  private BitSet classes(Update update, boolean guarded) {
    BitSet named =
        update.classification().isPresent()
            ? byClassification.get(update.classification().get().id())
            : null;
    if (guarded) {
      return named == null ? new BitSet() : named;
    }
    if (named == null) {
      return anyClassification;
    }
    BitSet both = (BitSet) anyClassification.clone();
    both.or(named);
    return both;
  }

  private BitSet products(Update update) {
    BitSet found = (BitSet) anyProduct.clone();
    for (Category product : update.products()) {
      BitSet byId = byProductId.get(product.id());
      if (byId != null) {
        found.or(byId);
      }
      if (!byProductName.isEmpty()) {
        BitSet byName = byProductName.get(product.name().toLowerCase(Locale.ROOT));
        if (byName != null) {
          found.or(byName);
        }
      }
    }
    return found;
  }
}
