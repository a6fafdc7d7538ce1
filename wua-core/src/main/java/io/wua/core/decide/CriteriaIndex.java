package io.wua.core.decide;

import io.wua.core.update.Category;
import io.wua.core.update.Classification;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The criteria of all sources as sets of source numbers, one set for each severity, classification
 * and product; what an update meets is the intersection of three sets. Within a source the three
 * are AND-ed and an absent list is no constraint; a source without criteria says nothing.
 */
final class CriteriaIndex {
  private final Reason[] decisive;
  private final Reason[] plain;
  private final SourceSet[] bySeverity = new SourceSet[Severity.values().length];
  private final Map<UUID, SourceSet> byClassification = new HashMap<>();
  private final Map<UUID, SourceSet> byProductId = new HashMap<>();
  private final Map<String, SourceSet> byProductName = new HashMap<>();
  private final Map<Category, SourceSet> productsSeen = new ConcurrentHashMap<>();
  private final SourceSet anyClassification;
  private final SourceSet anyProduct;
  private final SourceSet none;
  private final int size;

  CriteriaIndex(List<Rules> sources) {
    List<Rules> speaking = sources.stream().filter(r -> r.allowed().hasCriteria()).toList();
    size = speaking.size();
    anyClassification = new SourceSet(size);
    anyProduct = new SourceSet(size);
    none = new SourceSet(size);
    decisive = new Reason[speaking.size()];
    plain = new Reason[speaking.size()];
    for (Severity severity : Severity.values()) {
      bySeverity[severity.ordinal()] = new SourceSet(size);
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
        bySeverity[severity.ordinal()].add(i);
      }
    }
    if (allowed.classifications().isEmpty()) {
      anyClassification.add(i);
    }
    for (Classification each : allowed.classifications()) {
      byClassification.computeIfAbsent(each.guid(), c -> new SourceSet(size)).add(i);
    }
    if (allowed.products().isEmpty()) {
      anyProduct.add(i);
    }
    for (ProductRef ref : allowed.products()) {
      if (ref.id().isPresent()) {
        byProductId.computeIfAbsent(ref.id().get(), p -> new SourceSet(size)).add(i);
      } else {
        byProductName.computeIfAbsent(ref.folded(), p -> new SourceSet(size)).add(i);
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
    if (size == 0) {
      return decided;
    }
    SourceSet named =
        update.classification().isPresent()
            ? byClassification.getOrDefault(update.classification().get().id(), none)
            : none;
    return SourceSet.collect(
        bySeverity[update.severity().ordinal()],
        products(update.products()),
        named,
        guarded ? none : anyClassification,
        decisive,
        plain,
        trace,
        decided);
  }

  private SourceSet products(List<Category> products) {
    if (products.isEmpty() || (byProductId.isEmpty() && byProductName.isEmpty())) {
      return anyProduct;
    }
    if (products.size() == 1) {
      return product(products.get(0));
    }
    SourceSet found = new SourceSet(size);
    products.forEach(product -> found.addAll(product(product)));
    return found;
  }

  /** The sources that reach a product; remembered, for updates have few products. */
  private SourceSet product(Category product) {
    return productsSeen.computeIfAbsent(
        product,
        p -> {
          SourceSet found = new SourceSet(size);
          found.addAll(anyProduct);
          found.addAll(byProductId.getOrDefault(p.id(), none));
          found.addAll(byProductName.getOrDefault(p.name().toLowerCase(Locale.ROOT), none));
          return found;
        });
  }
}
