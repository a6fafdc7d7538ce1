package io.wua.server.fleet.attempt;

/** What a host tried. */
public enum AttemptKind {
  /** A status report. */
  REPORT,
  /** A registration. */
  REGISTRATION
}
