package io.wua.server.fleet;

/** Whether a host may report. */
public enum HostState {
  /** It has asked, and waits for an approver. */
  PENDING,
  /** It may report. */
  REGISTERED,
  /** An approver has turned it away. */
  REFUSED
}
