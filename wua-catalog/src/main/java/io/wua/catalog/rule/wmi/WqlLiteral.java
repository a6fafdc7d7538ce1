package io.wua.catalog.rule.wmi;

import io.wua.core.host.Truth;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A literal of WQL.
 *
 * <p>Collected properties are text whatever their type in WMI: where the answer depends on that
 * type, it is not definite.
 *
 * @param kind what it is
 * @param text its text
 */
public record WqlLiteral(Kind kind, String text) {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}(?:\\.[0-9]{1,9})?");

  /** The kinds of literals. */
  public enum Kind {
    /** Quoted. */
    TEXT,
    /** Digits. */
    NUMBER,
    /** TRUE or FALSE. */
    BOOLEAN
  }

  /** Refuses nulls. */
  public WqlLiteral {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }

  /** Compares the text of a property with it. */
  Truth compare(WqlOperator operator, String observed) {
    if (operator == WqlOperator.LIKE) {
      return kind == Kind.TEXT ? Truth.of(new WqlPattern(text).matches(observed)) : Truth.UNKNOWN;
    }
    return switch (kind) {
      case TEXT -> compareText(operator, observed);
      case NUMBER -> compareNumber(operator, observed).orElse(Truth.UNKNOWN);
      case BOOLEAN -> compareBoolean(operator, observed);
    };
  }

  private Truth compareText(WqlOperator operator, String observed) {
    Truth asText = Truth.of(operator.admits(observed.compareToIgnoreCase(text)));
    return compareNumber(operator, observed).orElse(asText) == asText ? asText : Truth.UNKNOWN;
  }

  private Optional<Truth> compareNumber(WqlOperator operator, String observed) {
    return number(observed)
        .flatMap(
            value ->
                number(text).map(wanted -> Truth.of(operator.admits(value.compareTo(wanted)))));
  }

  private Truth compareBoolean(WqlOperator operator, String observed) {
    boolean isEquality = operator == WqlOperator.EQUAL || operator == WqlOperator.UNEQUAL;
    return truth(observed)
        .filter(any -> isEquality)
        .flatMap(value -> truth(text).map(wanted -> operator.admits(value.compareTo(wanted))))
        .map(Truth::of)
        .orElse(Truth.UNKNOWN);
  }

  private static Optional<BigDecimal> number(String text) {
    String stripped = text.strip();
    return NUMBER.matcher(stripped).matches()
        ? Optional.of(new BigDecimal(stripped))
        : Optional.empty();
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "TRUE", "1", "-1" -> Optional.of(true);
      case "FALSE", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
