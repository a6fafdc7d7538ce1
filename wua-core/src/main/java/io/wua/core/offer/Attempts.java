package io.wua.core.offer;

import io.wua.core.update.UpdateId;

/** How the last try to install an update on this host ended. */
@FunctionalInterface
public interface Attempts {
  /** The ends of a try that matter for what is offered next. */
  enum LastTry {
    /** Never tried, or it succeeded. */
    NONE,
    /** It failed and will be tried again. */
    FAILED,
    /** It failed too often and is not tried again. */
    GIVEN_UP
  }

  /** The end of the last try. */
  LastTry of(UpdateId id);

  /** A host on which nothing was tried. */
  static Attempts none() {
    return id -> LastTry.NONE;
  }
}
