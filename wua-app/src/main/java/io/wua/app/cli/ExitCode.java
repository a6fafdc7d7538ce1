package io.wua.app.cli;

import io.wua.core.agent.HostScan;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.report.HostStatus;

/** How a command ended, for scripts. */
public enum ExitCode {
  /** Done; nothing is waiting. */
  DONE(0, "done"),
  /** It failed. */
  FAILURE(1, "failure"),
  /** The command line is wrong. */
  USAGE(2, "wrong usage"),
  /** Updates are waiting to be installed. */
  UPDATES_PENDING(3, "updates pending"),
  /** A reboot is required. */
  REBOOT_REQUIRED(4, "reboot required"),
  /** Some of it failed. */
  PARTLY_FAILED(5, "partly failed"),
  /** A setting or rule is wrong. */
  CONFIGURATION(6, "configuration error"),
  /** The facts at hand do not tell. */
  UNDETERMINED(7, "undetermined (only unknowns)");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The number that the process ends with. */
  public int code() {
    return code;
  }

  /** What it means, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** The code of a failure. */
  public static ExitCode of(WuaException failure) {
    boolean configuration =
        failure.reason() == FailureReason.CONFIGURATION
            || failure.reason() == FailureReason.INVALID_CRITERIA;
    return configuration ? CONFIGURATION : FAILURE;
  }

  /** What a scan means for a script. */
  public static ExitCode of(HostScan scan) {
    if (!scan.offers().toInstall().isEmpty()) {
      return UPDATES_PENDING;
    }
    boolean undetermined = scan.offers().updates().stream().anyMatch(HostStatus::isUndetermined);
    return undetermined ? UNDETERMINED : DONE;
  }
}
