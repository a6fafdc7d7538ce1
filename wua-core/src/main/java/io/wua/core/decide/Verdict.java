package io.wua.core.decide;

/** What the policy says of an update. */
public enum Verdict {
  /** It may be installed now. */
  ALLOWED,
  /** It may not be installed. */
  FORBIDDEN,
  /** It may be installed once its delay is over. */
  DELAYED
}
