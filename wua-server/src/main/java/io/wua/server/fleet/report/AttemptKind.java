package io.wua.server.fleet.report;

/** What a host tried. */
public enum AttemptKind {
  /** A status report. */
  REPORT,
  /** A registration. */
  REGISTRATION
}
