package io.wua.core.decide;

import io.wua.core.update.Category;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One half of all sources (what they forbid, or what they allow by name), turned round for look-up:
 * from what an update is to the lines of the trace that name it. Its cost for an update does not
 * grow with the number of sources that do not name it.
 */
final class RulesIndex {
  private final Map<UUID, List<Entry>> updates = new HashMap<>();
  private final Map<KbNumber, List<Entry>> kbs = new HashMap<>();
  private final Map<Severity, List<Entry>> severities = new EnumMap<>(Severity.class);
  private final Map<UUID, List<Entry>> classifications = new HashMap<>();
  private final Map<UUID, List<Entry>> productIds = new HashMap<>();
  private final Map<String, List<Entry>> productNames = new HashMap<>();
  private final Map<String, List<Entry>> productParts = new HashMap<>();

  /**
   * A line of the trace in both its forms, made once; and the revision that it is limited to, or
   * -1.
   */
  private record Entry(Reason decisive, Reason plain, int revision) {
    static Entry of(ReasonKind kind, RulesOrigin origin, String text, int revision) {
      return new Entry(
          Reason.of(kind, origin.name(), text, true),
          Reason.of(kind, origin.name(), text, false),
          revision);
    }
  }

  /**
   * Adds what a source forbids; a forbidden id forbids every revision, whatever revision it names.
   */
  void forbid(RulesOrigin origin, Selection selection, KnownProducts known) {
    selection
        .updates()
        .forEach(
            ref ->
                put(
                    updates,
                    ref.guid(),
                    ReasonKind.FORBIDDEN_UPDATE,
                    origin,
                    "forbidden_updates",
                    ref));
    selection
        .kbs()
        .forEach(kb -> put(kbs, kb, ReasonKind.FORBIDDEN_KB, origin, "forbidden_kbs", kb));
    selection
        .severities()
        .forEach(
            s ->
                put(
                    severities,
                    s,
                    ReasonKind.FORBIDDEN_SEVERITY,
                    origin,
                    "forbidden_severities",
                    s.label()));
    selection
        .classifications()
        .forEach(
            c ->
                put(
                    classifications,
                    c.guid(),
                    ReasonKind.FORBIDDEN_CLASSIFICATION,
                    origin,
                    "forbidden_classifications",
                    c.label()));
    for (ProductRef ref : selection.products()) {
      ReasonKind kind = ReasonKind.FORBIDDEN_PRODUCT;
      if (ref.id().isPresent()) {
        put(productIds, ref.id().get(), kind, origin, "forbidden_products", ref.text());
      } else if (known.knows(ref)) {
        put(productNames, ref.folded(), kind, origin, "forbidden_products", ref.text());
      } else {
        put(productParts, ref.folded(), kind, origin, "forbidden_products", ref.text());
      }
    }
  }

  /**
   * Adds the ids and KB numbers that a source allows; an id with a revision allows that revision
   * alone.
   */
  void allowByName(RulesOrigin origin, Selection selection) {
    for (UpdateRef ref : selection.updates()) {
      updates
          .computeIfAbsent(ref.guid(), g -> new ArrayList<>())
          .add(
              Entry.of(
                  ReasonKind.ALLOWED_UPDATE,
                  origin,
                  "allowed_updates names " + ref,
                  ref.revision().orElse(-1)));
    }
    selection.kbs().forEach(kb -> put(kbs, kb, ReasonKind.ALLOWED_KB, origin, "allowed_kbs", kb));
  }

  private static <K> void put(
      Map<K, List<Entry>> map,
      K key,
      ReasonKind kind,
      RulesOrigin origin,
      String list,
      Object named) {
    map.computeIfAbsent(key, k -> new ArrayList<>())
        .add(Entry.of(kind, origin, list + " names " + named, -1));
  }

  /**
   * Appends every line that names the update.
   *
   * @param decided whether the verdict has fallen before
   * @return whether it has fallen now
   */
  boolean collect(Update update, List<Reason> trace, boolean decided) {
    boolean done = decided;
    done = add(updates.get(update.id().guid()), update, trace, done);
    if (!kbs.isEmpty()) {
      for (KbNumber kb : update.kbs()) {
        done = add(kbs.get(kb), update, trace, done);
      }
    }
    done = add(severities.get(update.severity()), update, trace, done);
    if (!classifications.isEmpty() && update.classification().isPresent()) {
      done = add(classifications.get(update.classification().get().id()), update, trace, done);
    }
    if (!(productIds.isEmpty() && productNames.isEmpty() && productParts.isEmpty())) {
      for (Category product : update.products()) {
        done = collectProduct(product, update, trace, done);
      }
    }
    return done;
  }

  private boolean collectProduct(
      Category product, Update update, List<Reason> trace, boolean decided) {
    boolean done = add(productIds.get(product.id()), update, trace, decided);
    if (productNames.isEmpty() && productParts.isEmpty()) {
      return done;
    }
    String name = product.name().toLowerCase(Locale.ROOT);
    done = add(productNames.get(name), update, trace, done);
    for (Map.Entry<String, List<Entry>> part : productParts.entrySet()) {
      if (name.contains(part.getKey())) {
        done = add(part.getValue(), update, trace, done);
      }
    }
    return done;
  }

  private static boolean add(
      @org.jspecify.annotations.Nullable List<Entry> entries,
      Update update,
      List<Reason> trace,
      boolean decided) {
    boolean done = decided;
    if (entries != null) {
      for (Entry entry : entries) {
        if (entry.revision < 0 || entry.revision == update.id().revision()) {
          trace.add(done ? entry.plain : entry.decisive);
          done = true;
        }
      }
    }
    return done;
  }
}
