package io.wua.server.store.connect;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.fleet.TryLater;

/** The database cannot do it now; nothing was changed, and the same may be asked again. */
public final class PassingFaultException extends WuaException {
  private static final long serialVersionUID = 1L;

  private final transient TryLater later;

  PassingFaultException(TryLater later) {
    super(
        FailureReason.BUSY,
        "The database cannot do it now, try again in "
            + later.after().toSeconds()
            + " s: "
            + later.reason());
    this.later = later;
  }

  /** When to try again. */
  public TryLater later() {
    return later;
  }
}
