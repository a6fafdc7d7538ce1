package io.wua.server.store.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The conditions of a query, with their arguments; texts of people are only ever arguments. */
final class Conditions {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> arguments = new LinkedHashMap<>();

  Conditions() {
    conditions.add("1 = 1");
  }

  /** Adds a condition that needs no argument. */
  Conditions and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Adds a condition where its argument is given. */
  Conditions and(String condition, String name, Optional<String> argument) {
    argument.ifPresent(
        value -> {
          conditions.add(condition);
          // PostgreSQL refuses NUL, which stands in no stored text.
          arguments.put(name, value.replace('\0', ' '));
        });
    return this;
  }

  /** Text as LIKE finds it anywhere, whatever the case; to be used with {@code ESCAPE '!'}. */
  static String anywhere(String text) {
    return "%" + beginning(text);
  }

  /** Text as LIKE finds it at the beginning. */
  static String beginning(String text) {
    return text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_")
        + "%";
  }

  String sql() {
    return String.join(" AND ", conditions);
  }

  Map<String, Object> arguments() {
    return arguments;
  }
}
