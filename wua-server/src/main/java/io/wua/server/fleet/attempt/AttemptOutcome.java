package io.wua.server.fleet.attempt;

/** What became of it, in a word. */
public enum AttemptOutcome {
  /** Applied whole. */
  APPLIED,
  /** Applied but for rows of updates that nobody has described. */
  PARTIAL,
  /** Not applied: its revision is not the next. */
  STALE,
  /** A registration that waits for an approver. */
  PENDING
}
