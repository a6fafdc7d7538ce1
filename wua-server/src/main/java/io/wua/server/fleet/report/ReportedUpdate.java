package io.wua.server.fleet.report;

import io.wua.core.update.UpdateId;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An update as one host describes it: a row of {@code waptwua_updates}. It is a witness, not the
 * truth: see {@link UpdateNames}, {@link UpdateFacts} and {@link ListedKind} for what of it counts.
 *
 * @param id the update
 * @param names its names in the language of the host
 * @param facts the rest of its fields
 * @param lists its lists, as sets
 */
public record ReportedUpdate(
    UpdateId id, UpdateNames names, UpdateFacts facts, Map<ListedKind, SortedSet<String>> lists) {
  private static final int MOST_ITEMS = 500;
  private static final int LONGEST_ITEM = 1_000;

  /** Refuses lists of over 500 items and items of over 1000 bytes of UTF-8. */
  public ReportedUpdate {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(names, "names");
    Objects.requireNonNull(facts, "facts");
    Map<ListedKind, SortedSet<String>> copy = new EnumMap<>(ListedKind.class);
    lists.forEach((kind, items) -> copy.put(kind, copyOf(kind, items)));
    lists = Collections.unmodifiableMap(copy);
  }

  private static SortedSet<String> copyOf(ListedKind kind, Set<String> items) {
    if (items.size() > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "a list of " + kind + " has over " + MOST_ITEMS + " items");
    }
    SortedSet<String> copy = new TreeSet<>();
    for (String item : items) {
      if (item.getBytes(StandardCharsets.UTF_8).length > LONGEST_ITEM) {
        throw new IllegalArgumentException("an item of " + kind + " is too long for an index");
      }
      copy.add(WireText.clean(item, kind.name()));
    }
    return Collections.unmodifiableSortedSet(copy);
  }

  /** The items of one list, none where it was not reported. */
  public SortedSet<String> items(ListedKind kind) {
    return lists.getOrDefault(kind, Collections.emptySortedSet());
  }

  /**
   * The GUID of its classification: as reported, else that of the English name; empty where only a
   * localized name is known.
   *
   * @param language the language of the names, see {@link UpdateNames#language}
   */
  public Optional<String> classificationId(String language) {
    if (facts.classificationId().isPresent() || !UpdateNames.isEnglish(language)) {
      return facts.classificationId();
    }
    return names.englishClassification().map(c -> c.guid().toString());
  }
}
