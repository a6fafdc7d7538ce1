package io.wua.core.agent.memory;

import io.wua.core.install.InstallEnd;
import io.wua.core.install.InstallResult;
import java.time.Instant;
import java.util.Objects;

/**
 * One thing that happened to an update on this host.
 *
 * @param at when it began
 * @param end how it ended, or that it did not yet
 * @param hresult the code of Windows, 0 where it gave none
 * @param rebootRequired whether it is complete only after a reboot
 * @param bootId in which boot of the host
 * @param osVersion the version of Windows then
 */
public record Attempt(
    Instant at, End end, int hresult, boolean rebootRequired, String bootId, String osVersion) {
  /** Refuses nulls. */
  public Attempt {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(bootId, "bootId");
    Objects.requireNonNull(osVersion, "osVersion");
  }

  /** What became of it. */
  public enum End {
    /** It began; nothing more is known. */
    STARTED,
    /** Nobody waits for it any more; it may be going on. */
    HUNG,
    /** It was installed. */
    SUCCEEDED,
    /** It failed. */
    FAILED,
    /** It ended without a result: aborted, or cut off by a reboot. */
    ABORTED,
    /** It was installed, and the reboot undid it. */
    ROLLED_BACK,
    /** It was taken off on purpose. */
    UNINSTALLED;

    /** Whether the installer may still be at work. */
    public boolean isOpen() {
      return this == STARTED || this == HUNG;
    }

    /** Whether it counts against the update. */
    public boolean isFailure() {
      return this == FAILED || this == ABORTED || this == ROLLED_BACK || this == HUNG;
    }
  }

  /** One that begins now. */
  public static Attempt started(Instant at, String bootId, String osVersion) {
    return new Attempt(at, End.STARTED, 0, false, bootId, osVersion);
  }

  /** The same with another end. */
  public Attempt ended(End how) {
    return new Attempt(at, how, hresult, rebootRequired, bootId, osVersion);
  }

  /** The same with what Windows answered. */
  public Attempt ended(InstallResult result) {
    End how =
        switch (result.end()) {
          case SUCCEEDED, SUCCEEDED_WITH_ERRORS -> End.SUCCEEDED;
          case FAILED -> End.FAILED;
          case ABORTED -> End.ABORTED;
          case HUNG -> End.HUNG;
        };
    boolean reboot = result.end() != InstallEnd.HUNG && result.rebootRequired();
    return new Attempt(at, how, result.hresult(), reboot, bootId, osVersion);
  }
}
