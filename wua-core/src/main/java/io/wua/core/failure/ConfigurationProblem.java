package io.wua.core.failure;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One thing wrong in a configuration.
 *
 * @param source the file or rules source that holds it
 * @param line the 1-based line, where the source has lines
 * @param key the key that it is about
 * @param text what is wrong
 * @param suggestion what was probably meant, or what to write instead
 */
public record ConfigurationProblem(
    String source, OptionalInt line, String key, String text, Optional<String> suggestion) {
  /** Controls, formats such as a change of direction, and every space but the common one. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}&&[^ ]]");

  /** Refuses nulls. */
  public ConfigurationProblem {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(suggestion, "suggestion");
  }

  /** A problem in a source without lines. */
  public static ConfigurationProblem of(String source, String key, String text) {
    return new ConfigurationProblem(source, OptionalInt.empty(), key, text, Optional.empty());
  }

  /** The same with a suggestion. */
  public ConfigurationProblem withSuggestion(String better) {
    return new ConfigurationProblem(source, line, key, text, Optional.of(better));
  }

  /** The same at a line. */
  public ConfigurationProblem atLine(int number) {
    return new ConfigurationProblem(source, OptionalInt.of(number), key, text, suggestion);
  }

  /**
   * One line for people: {@code source:line: key: text (suggestion)}. Line feeds, what a terminal
   * would obey and what nobody would see, such as a space that is none, are written as Java
   * escapes.
   */
  @Override
  public String toString() {
    return visible(
        source
            + (line.isPresent() ? ":" + line.getAsInt() : "")
            + ": "
            + key
            + ": "
            + text
            + suggestion.map(s -> " (" + s + ")").orElse(""));
  }

  private static String visible(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                line.append("\\n");
              } else if (UNSEEN.matcher(Character.toString(c)).matches()) {
                line.append(String.format("\\u%04x", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }
}
