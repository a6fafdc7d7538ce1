package io.wua.catalog.rule;

import io.wua.core.host.Truth;
import java.util.List;

/**
 * True where any part is; without parts it is not to be told, for nobody has seen what Windows
 * says.
 *
 * @param parts in document order
 */
public record Or(List<Rule> parts) implements Rule {
  /** Copies the parts. */
  public Or {
    parts = List.copyOf(parts);
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    if (parts.isEmpty()) {
      return inquiry.unknown("rule Or: no rule inside");
    }
    Truth any = Truth.FALSE;
    for (Rule part : parts) {
      any = any.or(inquiry.ask(part));
      if (any == Truth.TRUE) {
        return inquiry.settled(any);
      }
    }
    return inquiry.settled(any);
  }

  @Override
  public String text() {
    return "Or";
  }
}
