package io.wua.server.fleet;

/** What an account may do. */
public enum Role {
  /** Register hosts, nothing else. */
  REGISTRAR,
  /** Look. */
  VIEWER,
  /** Look, start scans and downloads. */
  OPERATOR,
  /** That, and allow updates and accept hosts. */
  APPROVER,
  /** Everything. */
  ADMIN
}
