package io.wua.core.host;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How one applicability rule came to its value: the rule, the fact that it saw, and its parts.
 *
 * @param rule the rule as people read it, with its arguments
 * @param value what it came to
 * @param observed the fact that it saw, or the missing one; empty for logical rules
 * @param children its parts, in document order
 */
public record RuleTrace(
    String rule, Truth value, Optional<String> observed, List<RuleTrace> children) {
  /** Copies the children and refuses nulls. */
  public RuleTrace {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(observed, "observed");
    children = List.copyOf(children);
  }
}
