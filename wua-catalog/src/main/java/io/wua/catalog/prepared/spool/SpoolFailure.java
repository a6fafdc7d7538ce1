package io.wua.catalog.prepared.spool;

import io.wua.core.failure.WuaException;

/** Carries the failure of a spool through the joining of entries, which knows of no failures. */
final class SpoolFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final WuaException failure;

  SpoolFailure(WuaException failure) {
    super(failure);
    this.failure = failure;
  }

  WuaException failure() {
    return failure;
  }
}
