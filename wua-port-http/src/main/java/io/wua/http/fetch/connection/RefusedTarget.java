package io.wua.http.fetch.connection;

import io.wua.core.failure.WuaException;
import java.net.UnknownHostException;

/**
 * Carries the word of a {@link TargetCheck} through the HTTP client, which lets a resolver throw
 * nothing but {@link UnknownHostException}.
 */
final class RefusedTarget extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  private final WuaException refusal;

  RefusedTarget(WuaException refusal) {
    super(refusal.getMessage());
    initCause(refusal);
    this.refusal = refusal;
  }

  /** What is refused and why. */
  WuaException refusal() {
    return refusal;
  }
}
