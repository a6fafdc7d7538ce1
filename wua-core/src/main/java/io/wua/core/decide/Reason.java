package io.wua.core.decide;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the trace of a decision.
 *
 * @param kind which rule spoke
 * @param source the source of the rule, or {@code wua} for what no source can change
 * @param subject what it says, for people
 * @param at the moment that it is about, if any
 * @param decisive whether this line made the verdict
 */
public record Reason(
    ReasonKind kind, String source, String subject, Optional<Instant> at, boolean decisive) {
  /** The source of rules that no source can change. */
  public static final String BUILT_IN = "wua";

  /** Refuses nulls. */
  public Reason {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(at, "at");
  }

  /** A line without a moment. */
  public static Reason of(ReasonKind kind, String source, String subject, boolean decisive) {
    return new Reason(kind, source, subject, Optional.empty(), decisive);
  }

  /** The line for people. */
  public String text() {
    return at.map(moment -> subject + " " + moment).orElse(subject);
  }
}
