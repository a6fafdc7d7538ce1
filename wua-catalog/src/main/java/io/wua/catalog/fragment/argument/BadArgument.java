package io.wua.catalog.fragment.argument;

/**
 * An argument of a rule that is missing or cannot be read; the grammar makes a {@link
 * io.wua.catalog.rule.Malformed} of it.
 */
public final class BadArgument extends Exception {
  private static final long serialVersionUID = 1L;

  /** Names the problem as people read it: {@code attribute Data is missing}. */
  public BadArgument(String problem) {
    // Nobody looks at the stack of an expected outcome.
    super(problem, null, false, false);
  }

  /** The problem. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}
