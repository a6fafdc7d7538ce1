package io.wua.http.wire.body;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import org.jspecify.annotations.Nullable;

/** A body that cannot be decoded because of what its sender sent. */
public final class BodyException extends WuaException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** What is wrong with a body. */
  public enum Fault {
    /** More bytes than the limit allows, on the wire or inflated. */
    TOO_LARGE(FailureReason.LIMIT_EXCEEDED),
    /** It inflates to many times its size. */
    RATIO(FailureReason.LIMIT_EXCEEDED),
    /** Its compression is broken, or it ends too early. */
    DAMAGED(FailureReason.MALFORMED),
    /** It goes on behind its end. */
    TRAILING_GARBAGE(FailureReason.MALFORMED);

    private final FailureReason reason;

    Fault(FailureReason reason) {
      this.reason = reason;
    }
  }

  BodyException(Fault fault, String message) {
    this(fault, message, null);
  }

  BodyException(Fault fault, String message, @Nullable Throwable cause) {
    super(fault.reason, message, cause);
    this.fault = fault;
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }
}
