package io.wua.core.install;

import io.wua.core.install.failure.ErrorCode;
import java.util.Objects;
import java.util.Optional;

/**
 * What Windows answered to one installation.
 *
 * @param end how it ended
 * @param hresult the code of Windows, 0 where all is well
 * @param rebootRequired whether it is complete only after a reboot
 */
public record InstallResult(InstallEnd end, int hresult, boolean rebootRequired) {
  /** Refuses null, and a reboot for what did not work. */
  public InstallResult {
    Objects.requireNonNull(end, "end");
    if (rebootRequired && !end.isSuccess()) {
      throw new IllegalArgumentException("only what was installed is complete after a reboot");
    }
  }

  /** It worked. */
  public static InstallResult succeeded() {
    return new InstallResult(InstallEnd.SUCCEEDED, 0, false);
  }

  /** It worked, and is complete after a reboot. */
  public static InstallResult succeededUntilReboot() {
    return new InstallResult(InstallEnd.SUCCEEDED, 0, true);
  }

  /** It failed with that code. */
  public static InstallResult failed(int hresult) {
    return new InstallResult(InstallEnd.FAILED, hresult, false);
  }

  /** Nobody waits for it any more. */
  public static InstallResult hung() {
    return new InstallResult(InstallEnd.HUNG, 0, false);
  }

  /** What the code means, where there is one. */
  public Optional<ErrorCode> code() {
    return hresult == 0 ? Optional.empty() : Optional.of(ErrorCode.of(hresult));
  }
}
