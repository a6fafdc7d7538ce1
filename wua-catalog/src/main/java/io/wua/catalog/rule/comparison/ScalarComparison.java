package io.wua.catalog.rule.comparison;

import java.util.Optional;

/** How numbers, versions and times are compared: what was observed stands on the left. */
public enum ScalarComparison {
  /** Observed &lt; wanted. */
  LESS_THAN("LessThan", "<"),
  /** Observed &lt;= wanted. */
  LESS_THAN_OR_EQUAL_TO("LessThanOrEqualTo", "<="),
  /** Observed = wanted. */
  EQUAL_TO("EqualTo", "="),
  /** Observed &gt;= wanted. */
  GREATER_THAN_OR_EQUAL_TO("GreaterThanOrEqualTo", ">="),
  /** Observed &gt; wanted. */
  GREATER_THAN("GreaterThan", ">");

  private final String word;
  private final String symbol;

  ScalarComparison(String word, String symbol) {
    this.word = word;
    this.symbol = symbol;
  }

  /** Reads the word, whatever its case: "greaterthan" occurs. */
  public static Optional<ScalarComparison> parse(String text) {
    String stripped = text.strip();
    for (ScalarComparison each : values()) {
      if (each.word.equalsIgnoreCase(stripped)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether it holds for {@code observed.compareTo(wanted)}. */
  public boolean admits(int order) {
    return switch (this) {
      case LESS_THAN -> order < 0;
      case LESS_THAN_OR_EQUAL_TO -> order <= 0;
      case EQUAL_TO -> order == 0;
      case GREATER_THAN_OR_EQUAL_TO -> order >= 0;
      case GREATER_THAN -> order > 0;
    };
  }

  /** Whether it holds between two numbers. */
  public boolean holds(long observed, long wanted) {
    return admits(Long.compare(observed, wanted));
  }

  /** Whether it holds between two values that have an order. */
  public <T extends Comparable<? super T>> boolean between(T observed, T wanted) {
    return admits(observed.compareTo(wanted));
  }

  @Override
  public String toString() {
    return symbol;
  }
}
