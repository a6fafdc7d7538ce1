package io.wua.server.origin;

import io.wua.core.failure.WuaException;

/** That a duty is ours, as far as its work has to know. */
public interface Lease {
  /** Whether the work should stop: the server stops, or somebody else may have the duty now. */
  boolean isOver();

  /**
   * Makes sure that nobody else has the duty, before something that is not to be done twice.
   *
   * @throws WuaException BUSY where somebody else may be at it; ABORTED where the server stops
   */
  void confirm() throws WuaException;
}
