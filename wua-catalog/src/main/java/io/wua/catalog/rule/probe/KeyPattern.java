package io.wua.catalog.rule.probe;

import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.RegistryView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A registry key, or the keys at the same place below every direct sub-key of a key, as a registry
 * loop visits them.
 *
 * @param start the key; where there is no loop it is the one meant
 * @param below for each loop, outermost first: the path below every sub-key of the key so far,
 *     empty for the sub-key itself
 * @param view the view in which all of them are read
 */
public record KeyPattern(RegistryKey start, List<String> below, RegistryView view) {
  /** Copies the list and refuses nulls. */
  public KeyPattern {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(view, "view");
    below = List.copyOf(below);
  }

  /** That key alone. */
  public static KeyPattern of(RegistryKey key, RegistryView view) {
    return new KeyPattern(key, List.of(), view);
  }

  /** The keys at that path below these. */
  public KeyPattern child(String path) {
    if (path.isEmpty()) {
      return this;
    }
    if (below.isEmpty()) {
      return of(start.child(path), view);
    }
    int last = below.size() - 1;
    String deeper = new RegistryKey(below.get(last) + "\\" + path).path();
    return new KeyPattern(
        start, Stream.concat(below.subList(0, last).stream(), Stream.of(deeper)).toList(), view);
  }

  /** All direct sub-keys of these. */
  public KeyPattern subKeys() {
    return new KeyPattern(start, Stream.concat(below.stream(), Stream.of("")).toList(), view);
  }

  /** The form in which equal keys are equal: registry names ignore case. */
  KeyPattern canonical() {
    return new KeyPattern(
        new RegistryKey(start.canonical()),
        below.stream().map(path -> path.toLowerCase(Locale.ROOT)).toList(),
        view);
  }

  /** The key for people, {@code <each>} standing for the sub-keys of a loop. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(start.path().isEmpty() ? "HKLM" : start.toString());
    for (String path : below) {
      text.append("\\<each>").append(path.isEmpty() ? "" : "\\" + path);
    }
    return switch (view) {
      case NATIVE -> text.toString();
      case WOW64 -> text + " (32 bit)";
    };
  }
}
