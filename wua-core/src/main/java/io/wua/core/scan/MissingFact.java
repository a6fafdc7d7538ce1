package io.wua.core.scan;

import java.util.Objects;
import java.util.Optional;

/**
 * One line of {@link UpdateState#missing}: a fact, and the prerequisite for whose sake it is
 * needed.
 *
 * @param fact the fact, for people
 * @param prerequisite the detectoid or category that asks it; empty where the update itself does
 */
public record MissingFact(String fact, Optional<String> prerequisite) {
  private static final String OPENING = " (prerequisite ";
  private static final String CLOSING = ")";

  /** Refuses nulls. */
  public MissingFact {
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(prerequisite, "prerequisite");
  }

  /** Reads a line; what names no prerequisite is the fact as it stands. */
  public static MissingFact parse(String line) {
    int opening = line.indexOf(OPENING);
    return opening > 0 && line.endsWith(CLOSING)
        ? new MissingFact(
            line.substring(0, opening),
            Optional.of(
                line.substring(opening + OPENING.length(), line.length() - CLOSING.length())))
        : new MissingFact(line, Optional.empty());
  }

  /** The line. */
  @Override
  public String toString() {
    return fact + prerequisite.map(name -> OPENING + name + CLOSING).orElse("");
  }
}
