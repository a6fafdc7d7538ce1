package io.wua.catalog.rule;

import io.wua.core.host.RuleTrace;
import io.wua.core.host.Truth;
import java.util.List;

/**
 * One applicability rule (<a
 * href="https://learn.microsoft.com/openspecs/windows_protocols/ms-wusp/">MS-WUSP</a>,
 * ApplicabilityRules): a logical connective over other rules, a constant, a rule that cannot be
 * answered, or a question to the host.
 *
 * <p>Callers evaluate through {@link RuleEvaluation}; connectives ask their parts through {@link
 * Inquiry#ask(Rule)}, which keeps the list of missing facts right.
 */
public sealed interface Rule permits And, Or, Not, Constant, Unsupported, Malformed, HostRule {
  /** Answers from the facts of the inquiry. */
  Truth answer(Inquiry inquiry);

  /** The rule as people read it, with its arguments and without its parts. */
  String text();

  /** The rules that it is made of, in document order; empty for most. */
  default List<Rule> parts() {
    return List.of();
  }

  /**
   * Names all that it may ask of a host, by itself and by its parts; a registry loop names what it
   * asks of each sub-key.
   */
  default void probes(Probing probing) {
    parts().forEach(part -> part.probes(probing));
  }

  /** Answers and tells what it saw. */
  default RuleTrace trace(Inquiry inquiry) {
    return inquiry.trace(this, parts().stream().map(part -> part.trace(inquiry)).toList());
  }
}
