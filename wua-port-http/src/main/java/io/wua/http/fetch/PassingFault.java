package io.wua.http.fetch;

import io.wua.core.failure.WuaException;
import java.time.Duration;
import java.util.Optional;

/** A try that failed in a way that may pass: the next one may succeed. */
final class PassingFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final WuaException failure;
  private final transient Optional<Duration> retryAfter;

  PassingFault(WuaException failure) {
    this(failure, Optional.empty());
  }

  PassingFault(WuaException failure, Optional<Duration> retryAfter) {
    super(failure);
    this.failure = failure;
    this.retryAfter = retryAfter;
  }

  /** What it is if no try is left. */
  WuaException failure() {
    return failure;
  }

  /** When the server asks us to come back. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
