package io.wua.catalog.rule;

import io.wua.core.host.Truth;
import java.util.List;

/**
 * True where all parts are; without parts it is not to be told, for nobody has seen what Windows
 * says.
 *
 * @param parts in document order
 */
public record And(List<Rule> parts) implements Rule {
  /** Copies the parts. */
  public And {
    parts = List.copyOf(parts);
  }

  /** The rule itself where there is one, their conjunction else. */
  public static Rule of(List<Rule> rules) {
    return rules.size() == 1 ? rules.get(0) : new And(rules);
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    if (parts.isEmpty()) {
      return inquiry.unknown("rule And: no rule inside");
    }
    Truth all = Truth.TRUE;
    for (Rule part : parts) {
      all = all.and(inquiry.ask(part));
      if (all == Truth.FALSE) {
        return inquiry.settled(all);
      }
    }
    return inquiry.settled(all);
  }

  @Override
  public String text() {
    return "And";
  }
}
