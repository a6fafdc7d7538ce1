package io.wua.core.schedule.window;

import java.time.LocalDate;
import java.util.Locale;

/** Which of the like weekdays of a month: the second Tuesday, the last Sunday. */
public enum Ordinal {
  /** The first. */
  FIRST("1st"),
  /** The second. */
  SECOND("2nd"),
  /** The third. */
  THIRD("3rd"),
  /** The fourth. */
  FOURTH("4th"),
  /** The fifth, which not every month has. */
  FIFTH("5th"),
  /** The last, be it the fourth or the fifth. */
  LAST("last");

  private final String word;

  Ordinal(String word) {
    this.word = word;
  }

  /** The word in settings. */
  public String word() {
    return word;
  }

  /** Whether a day is that one among the like weekdays of its month. */
  boolean holds(LocalDate day) {
    return this == LAST
        ? day.plusWeeks(1).getMonth() != day.getMonth()
        : (day.getDayOfMonth() - 1) / 7 == ordinal();
  }

  /** The words of all, as an alternative of a regular expression. */
  static String alternatives() {
    StringBuilder words = new StringBuilder();
    for (Ordinal each : values()) {
      words.append(words.isEmpty() ? "" : "|").append(each.word);
    }
    return words.toString();
  }

  /** The one of that word, which is one of them in any case. */
  static Ordinal of(String word) {
    for (Ordinal each : values()) {
      if (each.word.equals(word.toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    throw new IllegalArgumentException("'" + word + "' is no ordinal");
  }
}
