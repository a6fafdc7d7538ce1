package io.wua.catalog.prepared.spool;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;

/** Whether somebody asked this thread to stop. The mark stays for the callers. */
final class Interruption {
  private Interruption() {}

  /** Throws ABORTED where the thread is interrupted. */
  static void check() throws WuaException {
    if (Thread.currentThread().isInterrupted()) {
      throw new WuaException(FailureReason.ABORTED, "preparing the catalog was interrupted.");
    }
  }
}
