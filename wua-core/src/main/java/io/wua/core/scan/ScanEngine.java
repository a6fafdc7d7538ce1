package io.wua.core.scan;

import java.util.Locale;

/** Who evaluated applicability. */
public enum ScanEngine {
  /** The Windows Update Agent, by COM. */
  WINDOWS,
  /** Our own evaluation of Microsoft's catalog. */
  CATALOG;

  /** The word in settings and on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
