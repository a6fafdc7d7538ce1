package io.wua.catalog.listing.detail;

import java.util.List;
import java.util.Objects;

/**
 * One question of an update's rules as people read it.
 *
 * @param question {@code IsInstalled}, {@code IsInstallable} or {@code IsSuperseded}
 * @param allOf conditions that must all hold, each on one line, with {@code and}, {@code or},
 *     {@code not} and parentheses
 */
public record RuleLines(String question, List<String> allOf) {
  /** Copies the list and refuses nulls. */
  public RuleLines {
    Objects.requireNonNull(question, "question");
    allOf = List.copyOf(allOf);
  }
}
