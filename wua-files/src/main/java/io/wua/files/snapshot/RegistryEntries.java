package io.wua.files.snapshot;

import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.registry.RegistryView;
import io.wua.files.json.JsonFields;
import io.wua.files.json.JsonPlace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the property {@code registry} of a snapshot and reports entries that contradict. */
final class RegistryEntries {
  /** What the entries say of one key, and where they say it. */
  private static final class Draft {
    @Nullable JsonPlace present;
    @Nullable JsonPlace absent;
    @Nullable JsonPlace closed;
    Set<String> closedNames = Set.of();
    final Map<String, String> children = new LinkedHashMap<>();
    final FactCollector<RegistryValue> values = new FactCollector<>();
  }

  private final RegistryViews views;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private RegistryEntries(RegistryViews views) {
    this.views = views;
  }

  /** Reads all entries; the view of an entry means what the views of the host mean. */
  static RegistryFacts read(Optional<JsonPlace> entries, RegistryViews views, boolean complete) {
    RegistryEntries reader = new RegistryEntries(views);
    entries.ifPresent(array -> array.items().forEach(reader::entry));
    return reader.facts(complete);
  }

  /** The path without its last name; empty for a key right below the hive. */
  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('\\')));
  }

  private void entry(JsonPlace place) {
    JsonFields fields = place.fields("key", "view", "exists", "values", "subKeys");
    Optional<RegistryKey> key =
        fields
            .required("key")
            .flatMap(p -> p.read("a key such as HKLM\\SOFTWARE\\Acme", RegistryEntries::key));
    RegistryView view =
        fields.at("view").flatMap(RegistryEntries::view).orElse(RegistryView.NATIVE);
    boolean exists = Forms.exists(fields, "key", "view");
    String path = key.map(k -> views.canonical(k, view)).orElse("");
    Draft draft = key.isPresent() ? draft(path) : new Draft();
    if (exists) {
      fields.at("values").ifPresent(values -> values(draft, values));
      key.ifPresent(k -> present(path, k.path(), place));
      fields.at("subKeys").ifPresent(names -> close(draft, key, view, names));
    } else {
      draft.absent = place;
    }
  }

  private static void values(Draft draft, JsonPlace values) {
    values
        .named()
        .forEach(
            (name, place) ->
                FactCollector.answer(place, RegistryData::read)
                    .ifPresent(a -> draft.values.state(Forms.canonicalName(name), a, place)));
  }

  private void close(Draft draft, Optional<RegistryKey> key, RegistryView view, JsonPlace list) {
    Map<String, String> names =
        list.items().stream()
            .flatMap(i -> i.read("the name of a sub-key", RegistryEntries::name).stream())
            .collect(Collectors.toMap(Forms::canonicalName, n -> n, (a, b) -> a));
    key.ifPresent(
        k ->
            names
                .values()
                .forEach(
                    name -> {
                      RegistryKey child = k.child(name);
                      present(views.canonical(child, view), child.path(), list);
                    }));
    if (draft.closed != null && !draft.closedNames.equals(names.keySet())) {
      list.problem("contradicts " + draft.closed.path());
    }
    draft.closed = list;
    draft.closedNames = names.keySet();
  }

  /** Marks a key and its ancestors as there. */
  private void present(String canonical, String display, JsonPlace place) {
    String at = canonical;
    String shown = display;
    Draft draft = draft(at);
    while (draft.present == null) {
      draft.present = place;
      if (at.isEmpty()) {
        return;
      }
      String name = at.substring(at.lastIndexOf('\\') + 1);
      String shownName = shown.substring(shown.lastIndexOf('\\') + 1);
      boolean isSame = shownName.toLowerCase(Locale.ROOT).equals(name);
      at = parent(at);
      draft = draft(at);
      draft.children.putIfAbsent(name, isSame ? shownName : name);
      // Where the canonical path has WOW6432Node and the one written has not, only one moves up.
      shown = isSame ? parent(shown) : shown;
    }
  }

  private Draft draft(String path) {
    return drafts.computeIfAbsent(path, p -> new Draft());
  }

  private RegistryFacts facts(boolean complete) {
    drafts.values().forEach(this::reportContradictions);
    Map<String, RegistryFacts.Key> keys = new HashMap<>();
    drafts.forEach(
        (path, draft) ->
            keys.put(
                path,
                new RegistryFacts.Key(
                    draft.present != null,
                    draft.values.family(complete).stated(),
                    draft.children,
                    draft.closed != null)));
    keys.putIfAbsent("", new RegistryFacts.Key(true, Map.of(), Map.of(), false));
    return new RegistryFacts(views, keys, complete);
  }

  private void reportContradictions(Draft draft) {
    if (draft.absent != null && draft.present != null) {
      draft.absent.problem("contradicts " + draft.present.path() + ", by which the key exists");
    }
    if (draft.closed != null) {
      for (Map.Entry<String, String> child : draft.children.entrySet()) {
        if (!draft.closedNames.contains(child.getKey())) {
          draft.closed.problem("lacks " + child.getValue() + ", which another entry states");
        }
      }
    }
  }

  private static Optional<RegistryKey> key(String text) {
    try {
      return Optional.of(RegistryKey.parse(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> name(String text) {
    return text.isEmpty() || text.contains("\\") ? Optional.empty() : Optional.of(text);
  }

  private static Optional<RegistryView> view(JsonPlace place) {
    Optional<Long> bits = place.number(32, 64);
    if (bits.isPresent() && bits.get() == 64) {
      return Optional.of(RegistryView.NATIVE);
    }
    if (bits.isPresent() && bits.get() == 32) {
      return Optional.of(RegistryView.WOW64);
    }
    bits.ifPresent(b -> place.expected("64 or 32"));
    return Optional.empty();
  }
}
