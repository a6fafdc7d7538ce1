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
    /** It is not tried again before somebody helps: it failed so, or goes round in circles. */
    GIVEN_UP,
    /** It was uninstalled on purpose and is held. */
    HELD;

    /** Whether it is not tried again by itself. */
    public boolean isFinal() {
      return this == GIVEN_UP || this == HELD;
    }
  }

  /** The end of the last try. */
  LastTry of(UpdateId id);

  /** A host on which nothing was tried. */
  static Attempts none() {
    return id -> LastTry.NONE;
  }
}
