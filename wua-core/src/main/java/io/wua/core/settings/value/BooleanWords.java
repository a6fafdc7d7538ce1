package io.wua.core.settings.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words for yes and no, whatever their case: those of Python's {@code getboolean} (<a
 * href="https://docs.python.org/3/library/configparser.html#configparser.ConfigParser.getboolean">configparser</a>),
 * with which WAPT reads them.
 */
final class BooleanWords {
  /** How people are told to write them. */
  static final String ADVICE = "write True or False";

  private static final List<String> YES = List.of("1", "yes", "true", "on");
  private static final List<String> NO = List.of("0", "no", "false", "off");

  private BooleanWords() {}

  /** Empty where the text is none of the words. */
  static Optional<Boolean> parse(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  static Reading<Boolean> read(String text) {
    return parse(text)
        .map(Reading::of)
        .orElseGet(() -> Reading.refused("is neither True nor False", ADVICE));
  }

  static String show(boolean value) {
    return value ? "True" : "False";
  }
}
