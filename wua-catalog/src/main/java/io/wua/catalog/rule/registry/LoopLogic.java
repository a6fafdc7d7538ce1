package io.wua.catalog.rule.registry;

import java.util.Optional;

/** How many sub-keys must satisfy the rule inside a registry loop. */
public enum LoopLogic {
  /** At least one. */
  ANY("Any"),
  /** Every one. */
  ALL("All"),
  /** Not a single one. */
  NONE("None");

  private final String word;

  LoopLogic(String word) {
    this.word = word;
  }

  /** Reads the word, whatever its case. */
  public static Optional<LoopLogic> parse(String text) {
    String stripped = text.strip();
    for (LoopLogic each : values()) {
      if (each.word.equalsIgnoreCase(stripped)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return word;
  }
}
