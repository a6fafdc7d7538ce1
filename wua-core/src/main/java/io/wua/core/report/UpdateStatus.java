package io.wua.core.report;

/** The status of an update on a host in the words of WAPT ({@code HostWsus.status}). */
public enum UpdateStatus {
  /** Installed. */
  OK,
  /** To be installed, now or once its delay is over. */
  PENDING,
  /** To be installed, but the repository lacks one of its files. */
  MISSING,
  /** Not to be installed. */
  DISCARDED,
  /** The last try to install it failed. */
  ERROR
}
