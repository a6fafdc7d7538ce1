package io.wua.catalog.rule.wmi;

import java.util.Locale;
import java.util.Optional;

/** The comparisons of WQL. */
public enum WqlOperator {
  /** The same, without regard to case. */
  EQUAL,
  /** Not the same. */
  UNEQUAL,
  /** Lower. */
  LESS,
  /** Lower or the same. */
  AT_MOST,
  /** Higher. */
  GREATER,
  /** Higher or the same. */
  AT_LEAST,
  /** Matches a pattern of % and _ and [sets]. */
  LIKE;

  /** Reads the sign or word. */
  static Optional<WqlOperator> parse(String token) {
    return switch (token.toUpperCase(Locale.ROOT)) {
      case "=" -> Optional.of(EQUAL);
      case "!=", "<>" -> Optional.of(UNEQUAL);
      case "<" -> Optional.of(LESS);
      case "<=" -> Optional.of(AT_MOST);
      case ">" -> Optional.of(GREATER);
      case ">=" -> Optional.of(AT_LEAST);
      case "LIKE" -> Optional.of(LIKE);
      default -> Optional.empty();
    };
  }

  /** Whether it holds for {@code observed.compareTo(literal)}; LIKE has no order. */
  boolean admits(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case UNEQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
      case LIKE -> throw new IllegalStateException("LIKE has no order");
    };
  }
}
