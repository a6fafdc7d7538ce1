package io.wua.server.fleet.payload;

/** Where a file stands that hosts wait for. */
public enum WantState {
  /** It is fetched when its turn comes. */
  WAITING,
  /**
   * It must not be kept or not be asked for: left alone until an administrator tries again or it is
   * wanted from another URL.
   */
  QUARANTINED
}
