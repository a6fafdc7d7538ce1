package io.wua.catalog.fragment;

import java.util.Optional;

/** The {@code UpdateType} of a core fragment. */
public enum UpdateKind {
  /** A bundle or leaf of software. */
  SOFTWARE("Software"),
  /** A driver. */
  DRIVER("Driver"),
  /** A question to the host on which other updates depend. */
  DETECTOID("Detectoid"),
  /** A product, company or classification. */
  CATEGORY("Category");

  private final String word;

  UpdateKind(String word) {
    this.word = word;
  }

  /** Reads the word, whatever its case. */
  static Optional<UpdateKind> parse(String text) {
    String stripped = text.strip();
    for (UpdateKind each : values()) {
      if (each.word.equalsIgnoreCase(stripped)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
