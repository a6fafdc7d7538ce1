package io.wua.core.host;

/** The truth values of Kleene's strong three-valued logic. */
public enum Truth {
  /** Certainly so. */
  TRUE,
  /** Certainly not so. */
  FALSE,
  /** Not to be told from the facts at hand. */
  UNKNOWN;

  /** The truth value of a known condition. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** FALSE where either is, else UNKNOWN where either is. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : TRUE;
  }

  /** TRUE where either is, else UNKNOWN where either is. */
  public Truth or(Truth other) {
    if (this == TRUE || other == TRUE) {
      return TRUE;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : FALSE;
  }

  /** The contrary; the contrary of UNKNOWN is UNKNOWN. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
