package io.wua.testkit.host;

import io.wua.core.host.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stated facts of one family; what is not stated is absent in a complete family and unknown in
 * an open one.
 *
 * @param facts by lower-case key
 * @param complete whether there are no others
 */
record FactTable<T>(Map<String, T> facts, boolean complete) {
  /** Copies the facts. */
  FactTable {
    facts = Map.copyOf(facts);
  }

  /** The form in which equal names have equal text. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The fact of that name. */
  Answer<T> ask(String name, String fact) {
    T stated = facts.get(key(name));
    if (stated != null) {
      return Answer.present(stated);
    }
    return complete ? Answer.absent() : Answer.unknown(fact);
  }

  /** The facts whose names start so, in the order of their names. */
  List<T> startingWith(String prefix) {
    return new TreeMap<>(facts)
        .entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(key(prefix)))
            .map(Map.Entry::getValue)
            .toList();
  }
}
