package io.wua.core.schedule;

/**
 * The kinds of work that an agent does again and again, in the order in which one run does them.
 */
public enum RecurrentWork {
  /** To scan and to fetch what is allowed: {@code download_scheduling}. */
  DOWNLOAD,
  /** To install what is allowed and there: {@code install_scheduling}. */
  INSTALL
}
