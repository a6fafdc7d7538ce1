package io.wua.benchmarks.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The share of Microsoft's catalog that a generated one has.
 *
 * @param whole how many of it make up the real one, 1 or more
 */
record Scale(int whole) {
  private static final Pattern FORM = Pattern.compile("1/([1-9][0-9]{0,3})");

  /** Reads {@code 1/10}. */
  static Scale parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a scale is written as 1/10, from 1/1000 to 1/1, not " + text);
    }
    return new Scale(Integer.parseInt(form.group(1)));
  }

  double share() {
    return 1.0 / whole;
  }

  /** A part of a file name. */
  String name() {
    return "1-" + whole;
  }

  @Override
  public String toString() {
    return "1/" + whole;
  }
}
