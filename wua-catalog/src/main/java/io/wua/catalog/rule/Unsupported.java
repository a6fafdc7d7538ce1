package io.wua.catalog.rule;

import io.wua.core.host.Truth;
import java.util.Objects;

/**
 * A rule that this evaluator does not know: never to be told, never false.
 *
 * @param name its name in the document, without prefix
 */
public record Unsupported(String name) implements Rule {
  /** Refuses null. */
  public Unsupported {
    Objects.requireNonNull(name, "name");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.unknown("rule " + name);
  }

  @Override
  public String text() {
    return name;
  }
}
