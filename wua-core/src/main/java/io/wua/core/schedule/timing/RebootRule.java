package io.wua.core.schedule.timing;

/** What this agent does about a restart that updates need, in the words of the settings. */
public enum RebootRule {
  /** Nothing: it stays pending and is reported. */
  NEVER,
  /** It restarts the host. */
  WHEN_REQUIRED,
  /** It asks the user who is logged on, and restarts by itself where there is none. */
  ASK
}
