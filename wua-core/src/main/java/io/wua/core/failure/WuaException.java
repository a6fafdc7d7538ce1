package io.wua.core.failure;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The one checked exception: something could not be done. Its message says what failed, where, and
 * what to do about it; bugs are unchecked exceptions and never this one.
 */
public class WuaException extends Exception {
  private static final long serialVersionUID = 1L;

  private final FailureReason reason;
  private final @Nullable Integer nativeCode;

  /**
   * Makes a failure with a message for people.
   *
   * @param reason the kind of failure
   * @param message what, where and what to do, as one or more whole sentences
   */
  public WuaException(FailureReason reason, String message) {
    this(reason, message, null, null);
  }

  /** The same with the exception of a library or the JDK as its cause. */
  public WuaException(FailureReason reason, String message, @Nullable Throwable cause) {
    this(reason, message, cause, null);
  }

  /** The same with the code that the operating system gave, an HRESULT for instance. */
  public WuaException(
      FailureReason reason,
      String message,
      @Nullable Throwable cause,
      @Nullable Integer nativeCode) {
    super(Objects.requireNonNull(message, "message"), cause);
    this.reason = Objects.requireNonNull(reason, "reason");
    this.nativeCode = nativeCode;
  }

  /** The kind of failure. */
  public FailureReason reason() {
    return reason;
  }

  /** The code that the operating system gave, if it gave one. */
  public OptionalInt nativeCode() {
    return nativeCode == null ? OptionalInt.empty() : OptionalInt.of(nativeCode);
  }
}
