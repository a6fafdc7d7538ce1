package io.wua.catalog.rule;

import io.wua.core.host.Truth;
import java.util.List;
import java.util.Objects;

/**
 * The contrary of another rule.
 *
 * @param part the other rule
 */
public record Not(Rule part) implements Rule {
  /** Refuses null. */
  public Not {
    Objects.requireNonNull(part, "part");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return inquiry.settled(inquiry.ask(part).not());
  }

  @Override
  public String text() {
    return "Not";
  }

  @Override
  public List<Rule> parts() {
    return List.of(part);
  }
}
