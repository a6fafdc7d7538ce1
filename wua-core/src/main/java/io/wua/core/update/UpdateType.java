package io.wua.core.update;

/** The {@code UpdateType} of the Windows Update Agent. */
public enum UpdateType {
  /** Software, value 1. */
  SOFTWARE,
  /** A driver, value 2. */
  DRIVER
}
