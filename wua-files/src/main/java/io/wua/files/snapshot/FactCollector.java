package io.wua.files.snapshot;

import io.wua.core.host.Answer;
import io.wua.files.json.JsonPlace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gathers the facts of one family and reports those that contradict each other. */
final class FactCollector<T> {
  private record Seen<T>(Answer<T> answer, String path) {}

  private final Map<String, Seen<T>> seen = new HashMap<>();

  /** Takes a fact; the same fact stated again is harmless. */
  void state(String canonicalName, Answer<T> answer, JsonPlace place) {
    Seen<T> before = seen.putIfAbsent(canonicalName, new Seen<>(answer, place.path()));
    if (before != null && !before.answer().equals(answer)) {
      place.problem("contradicts " + before.path());
    }
  }

  FactFamily<T> family(boolean complete) {
    Map<String, Answer<T>> stated = new HashMap<>();
    seen.forEach((name, fact) -> stated.put(name, fact.answer()));
    return new FactFamily<>(stated, complete);
  }

  /** Reads an object of facts by name, each a value or {@code {"exists": false}}. */
  static <T> FactFamily<T> named(
      Optional<JsonPlace> object, boolean complete, Function<JsonPlace, Optional<T>> value) {
    return read(object, complete, name -> Optional.of(Forms.canonicalName(name)), value);
  }

  /** The same for facts whose names are whole numbers. */
  static <T> FactFamily<T> numbered(
      Optional<JsonPlace> object, boolean complete, Function<JsonPlace, Optional<T>> value) {
    return read(object, complete, Forms::canonicalNumber, value);
  }

  private static <T> FactFamily<T> read(
      Optional<JsonPlace> object,
      boolean complete,
      Function<String, Optional<String>> canonical,
      Function<JsonPlace, Optional<T>> value) {
    FactCollector<T> facts = new FactCollector<>();
    Map<String, JsonPlace> byName = object.map(JsonPlace::named).orElse(Map.of());
    byName.forEach(
        (name, place) -> {
          Optional<String> canonicalName = canonical.apply(name);
          if (canonicalName.isEmpty()) {
            place.problem("expected a whole number as its name, found \"" + name + "\"");
          }
          answer(place, value)
              .ifPresent(a -> canonicalName.ifPresent(n -> facts.state(n, a, place)));
        });
    return facts.family(complete);
  }

  /** Reads a value or {@code {"exists": false}}; empty where it is neither, which is reported. */
  static <T> Optional<Answer<T>> answer(JsonPlace place, Function<JsonPlace, Optional<T>> value) {
    return place.isOnlyFalse("exists")
        ? Optional.of(Answer.absent())
        : value.apply(place).map(Answer::present);
  }
}
