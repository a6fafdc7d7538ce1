package io.wua.core.install;

/** How one try to install or uninstall ended. */
public enum InstallEnd {
  /** It worked. */
  SUCCEEDED,
  /** It worked with warnings ({@code orcSucceededWithErrors}). */
  SUCCEEDED_WITH_ERRORS,
  /** It did not work. */
  FAILED,
  /** Somebody ended it. */
  ABORTED,
  /** Our waiting ended; the installer may go on. */
  HUNG;

  /** Whether the host was changed as asked. */
  public boolean isSuccess() {
    return this == SUCCEEDED || this == SUCCEEDED_WITH_ERRORS;
  }
}
