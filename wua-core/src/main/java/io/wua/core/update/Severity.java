package io.wua.core.update;

import java.util.Locale;
import java.util.Optional;

/**
 * The rating of the Microsoft Security Response Center, most severe first (<a
 * href="https://learn.microsoft.com/windows/win32/api/wuapi/nf-wuapi-iupdate-get_msrcseverity">MsrcSeverity</a>).
 */
public enum Severity {
  /** Exploitable without the user's doing. */
  CRITICAL("Critical"),
  /** Compromise of confidentiality, integrity or availability of data. */
  IMPORTANT("Important"),
  /** Mitigated by default settings or difficulty. */
  MODERATE("Moderate"),
  /** Extremely difficult, or of minimal effect. */
  LOW("Low"),
  /** None given; people also call it "Other". */
  UNSPECIFIED("Unspecified");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The English word that Microsoft and WAPT use. */
  public String label() {
    return label;
  }

  /**
   * Reads a word as rules and catalogs write it, whatever its case; "Other", "None" and the empty
   * text mean {@link #UNSPECIFIED}. Empty where the word is unknown.
   */
  public static Optional<Severity> parse(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty() || word.equals("other") || word.equals("none")) {
      return Optional.of(UNSPECIFIED);
    }
    for (Severity severity : values()) {
      if (severity.label.toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
