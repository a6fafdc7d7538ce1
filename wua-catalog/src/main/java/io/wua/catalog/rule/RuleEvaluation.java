package io.wua.catalog.rule;

import io.wua.core.host.HostFacts;
import io.wua.core.host.RuleTrace;
import io.wua.core.host.Truth;
import java.util.Optional;
import java.util.UUID;

/**
 * Evaluates rules against the facts of a host. Stateless; the answers are as definite as the facts.
 */
public final class RuleEvaluation {
  private RuleEvaluation() {}

  /** The value of a rule that belongs to no update; {@code InstalledOnce} cannot be told. */
  public static Verdict evaluate(Rule rule, HostFacts facts) {
    return evaluate(rule, facts, Optional.empty());
  }

  /** The value of a rule of that update. */
  public static Verdict evaluate(Rule rule, HostFacts facts, UUID update) {
    return evaluate(rule, facts, Optional.of(update));
  }

  /** How a rule that belongs to no update comes to its value. */
  public static RuleTrace trace(Rule rule, HostFacts facts) {
    return rule.trace(new Inquiry(facts, Optional.empty()));
  }

  /** How a rule of that update comes to its value. */
  public static RuleTrace trace(Rule rule, HostFacts facts, UUID update) {
    return rule.trace(new Inquiry(facts, Optional.of(update)));
  }

  private static Verdict evaluate(Rule rule, HostFacts facts, Optional<UUID> update) {
    Inquiry inquiry = new Inquiry(facts, update);
    Truth truth = inquiry.ask(rule);
    return switch (truth) {
      case TRUE -> Verdict.TRUE;
      case FALSE -> Verdict.FALSE;
      case UNKNOWN -> Verdict.unknown(inquiry.missing());
    };
  }
}
