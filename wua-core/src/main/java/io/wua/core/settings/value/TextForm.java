package io.wua.core.settings.value;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A setting type made of a function that reads one line and one that writes it. What can go wrong
 * with any type is said here: a value that runs on into the next line, a comment behind a value.
 */
record TextForm<T>(
    String label,
    Optional<String> unit,
    Function<String, Reading<T>> reader,
    Function<T, String> writer)
    implements SettingType<T> {
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#");

  /** A type without a unit. */
  static <T> SettingType<T> of(
      String label, Function<String, Reading<T>> reader, Function<T, String> writer) {
    return new TextForm<>(label, Optional.empty(), reader, writer);
  }

  @Override
  public Reading<T> read(String text) {
    if (text.indexOf('\n') >= 0) {
      return Reading.refused(
          "runs on into the next line",
          "an indented line continues the value above it: remove the indent");
    }
    Reading<T> reading = reader.apply(text);
    return reading instanceof Reading.Refused<T> refused && COMMENT.matcher(text).find()
        ? Reading.refused(refused.text(), "a comment needs a line of its own")
        : reading;
  }

  @Override
  public String show(T value) {
    return writer.apply(value);
  }
}
