package io.wua.core.failure;

/** Why something could not be done, and whether trying again later may help. */
public enum FailureReason {
  /** The thing asked for does not exist. */
  NOT_FOUND(false),
  /** It exists and could not be read or written. */
  UNREADABLE(true),
  /** Its content breaks its own format. */
  MALFORMED(false),
  /** Its content is well formed and of a kind that this build cannot handle. */
  UNSUPPORTED(false),
  /** A configured limit would be passed: hostile or damaged input. */
  LIMIT_EXCEEDED(false),
  /** Nobody who is trusted vouches for it. */
  UNTRUSTED(false),
  /** A setting or rule is wrong; the message lists every problem. */
  CONFIGURATION(false),
  /** Search criteria that the Windows Update Agent would refuse. */
  INVALID_CRITERIA(false),
  /** The other side does not answer. */
  UNAVAILABLE(true),
  /** The other side is at work for somebody else. */
  BUSY(true),
  /** No answer within the time allowed. */
  TIMED_OUT(true),
  /** Somebody asked to stop. */
  ABORTED(true),
  /** The rights of this process do not suffice. */
  ACCESS_DENIED(false);

  private final boolean retryWorthy;

  FailureReason(boolean retryWorthy) {
    this.retryWorthy = retryWorthy;
  }

  /** Whether the same request may succeed later without a change of ours. */
  public boolean retryWorthy() {
    return retryWorthy;
  }
}
