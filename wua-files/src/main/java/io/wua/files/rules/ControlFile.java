package io.wua.files.rules;

import io.wua.core.failure.ConfigurationProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code WAPT/control} of a package: {@code key : value} lines in UTF-8. */
final class ControlFile {
  static final String ENTRY = "WAPT/control";

  /** WAPT writes the first; a tool of its own still writes the second. */
  private static final List<String> RULES_SECTIONS = List.of("wsus", "waptwua");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<ConfigurationProblem> problems = new ArrayList<>();
  private final String source;

  private ControlFile(String source) {
    this.source = source;
  }

  /**
   * Reads the file and reports what makes it none of a rules package.
   *
   * @param source the package, for messages
   */
  static ControlFile read(String source, byte[] content) {
    ControlFile control = new ControlFile(source + "!" + ENTRY);
    int number = 0;
    for (String line : new String(content, StandardCharsets.UTF_8).split("\r?\n")) {
      control.line(line.replace("\uFEFF", ""), ++number);
    }
    control.require("package");
    control.require("version");
    control
        .require("section")
        .filter(section -> !RULES_SECTIONS.contains(section.toLowerCase(Locale.ROOT)))
        .ifPresent(
            section ->
                control.problems.add(
                    ConfigurationProblem.of(
                            control.source, "section", "'" + section + "' holds no rules")
                        .withSuggestion("packages of rules have section wsus or waptwua")));
    return control;
  }

  /** A line that starts with space continues the value above it, which no key of ours does. */
  private void line(String line, int number) {
    if (line.isBlank() || Character.isWhitespace(line.charAt(0))) {
      return;
    }
    int colon = line.indexOf(':');
    String key = line.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
    if (key.isEmpty()) {
      problems.add(
          ConfigurationProblem.of(source, "line", "'" + line.strip() + "' is not 'key : value'")
              .atLine(number));
    } else if (values.putIfAbsent(key, line.substring(colon + 1).strip()) != null) {
      problems.add(ConfigurationProblem.of(source, key, "is written twice").atLine(number));
    }
  }

  private Optional<String> require(String key) {
    Optional<String> value = value(key);
    if (value.isEmpty()) {
      problems.add(ConfigurationProblem.of(source, key, "is missing or empty"));
    }
    return value;
  }

  /** The value of a key, where it has one. */
  Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
  }

  /** What is wrong. */
  List<ConfigurationProblem> problems() {
    return List.copyOf(problems);
  }
}
