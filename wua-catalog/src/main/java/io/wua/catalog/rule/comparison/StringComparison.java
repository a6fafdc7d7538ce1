package io.wua.catalog.rule.comparison;

import java.util.Optional;

/**
 * How texts are compared: what was observed is searched for what is wanted, without regard to case.
 */
public enum StringComparison {
  /** The whole text. */
  EQUAL_TO("EqualTo", "="),
  /** At its start. */
  BEGINS_WITH("BeginsWith", "begins with"),
  /** Anywhere in it. */
  CONTAINS("Contains", "contains"),
  /** At its end. */
  ENDS_WITH("EndsWith", "ends with");

  private final String word;
  private final String phrase;

  StringComparison(String word, String phrase) {
    this.word = word;
    this.phrase = phrase;
  }

  /** Reads the word, whatever its case. */
  public static Optional<StringComparison> parse(String text) {
    String stripped = text.strip();
    for (StringComparison each : values()) {
      if (each.word.equalsIgnoreCase(stripped)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether it holds. */
  public boolean holds(String observed, String wanted) {
    int rest = observed.length() - wanted.length();
    return switch (this) {
      case EQUAL_TO -> observed.equalsIgnoreCase(wanted);
      case BEGINS_WITH -> matchesAt(observed, 0, wanted);
      case ENDS_WITH -> matchesAt(observed, rest, wanted);
      case CONTAINS -> {
        boolean found = false;
        for (int at = 0; at <= rest && !found; at++) {
          found = matchesAt(observed, at, wanted);
        }
        yield found;
      }
    };
  }

  private static boolean matchesAt(String observed, int at, String wanted) {
    return observed.regionMatches(true, at, wanted, 0, wanted.length());
  }

  @Override
  public String toString() {
    return phrase;
  }
}
