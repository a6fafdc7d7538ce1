package io.wua.core.settings.value;

/** How much is logged, in WAPT's words. */
public enum LogLevel {
  /** Everything. */
  DEBUG,
  /** What is done. */
  INFO,
  /** What may need a look. */
  WARNING,
  /** What failed. */
  ERROR,
  /** What stops the agent. */
  CRITICAL
}
