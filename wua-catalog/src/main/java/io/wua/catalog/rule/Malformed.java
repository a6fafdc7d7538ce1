package io.wua.catalog.rule;

import io.wua.core.host.Truth;
import java.util.Objects;

/**
 * A rule that is known by name, whose arguments cannot be read: never to be told, never false.
 *
 * @param name its name in the document, without prefix
 * @param problem what is wrong with it, for people: {@code attribute Data is not a number: x}
 */
public record Malformed(String name, String problem) implements Rule {
  /** Refuses nulls. */
  public Malformed {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(problem, "problem");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.unknown("rule " + name + ": " + problem);
  }

  @Override
  public String text() {
    return name + " (" + problem + ")";
  }
}
