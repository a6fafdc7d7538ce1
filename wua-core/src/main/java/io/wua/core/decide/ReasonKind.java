package io.wua.core.decide;

/** The rules that can speak on an update, in the order in which they are asked. */
public enum ReasonKind {
  /** {@code forbidden_updates} names it. */
  FORBIDDEN_UPDATE,
  /** {@code forbidden_kbs} names one of its KB numbers. */
  FORBIDDEN_KB,
  /** {@code forbidden_severities} names its severity. */
  FORBIDDEN_SEVERITY,
  /** {@code forbidden_classifications} names its classification. */
  FORBIDDEN_CLASSIFICATION,
  /** {@code forbidden_products} names one of its products. */
  FORBIDDEN_PRODUCT,
  /** {@code allowed_updates} names it. */
  ALLOWED_UPDATE,
  /** {@code allowed_kbs} names one of its KB numbers. */
  ALLOWED_KB,
  /** It meets the criteria of a source. */
  ALLOWED_CRITERIA,
  /**
   * It is an upgrade, a beta or a preview, which criteria and default reach only by naming its
   * class.
   */
  CLASS_NOT_NAMED,
  /** {@code default_allow} is true. */
  DEFAULT_ALLOW,
  /** No rule mentions it. */
  DEFAULT_DENY,
  /** {@code install_delay} is not over. */
  DELAY_WAITING,
  /** {@code install_delay} is over. */
  DELAY_OVER,
  /** Nobody knows when it was released, so the delay counts from when the host first saw it. */
  NO_RELEASE_DATE,
  /** An update that supersedes it is installed or offered. */
  COVERED,
  /** An update that supersedes it is not offered, so it stays on offer itself. */
  NOT_COVERED,
  /** An offered update needs this servicing stack first. */
  SERVICING_STACK,
  /** The servicing stack that it needs is forbidden by a rule. */
  BLOCKED,
  /** Its last try failed. */
  LAST_TRY_FAILED,
  /** It is given up and not tried again before somebody helps. */
  GIVEN_UP,
  /** It was uninstalled on purpose and is held. */
  HELD
}
