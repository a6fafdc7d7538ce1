package io.wua.testkit.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallEnd;
import io.wua.core.install.InstallProgress;
import io.wua.core.install.InstallResult;
import io.wua.core.install.InstalledRecord;
import io.wua.core.install.StagedUpdate;
import io.wua.core.install.UpdateInstaller;
import io.wua.core.update.UpdateId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link UpdateInstaller} promises. */
public abstract class UpdateInstallerContract {
  private static final Duration LONG = Duration.ofMinutes(1);

  /** For subclasses. */
  protected UpdateInstallerContract() {}

  /** The installer, of a host that waits for no reboot; always the same one within a test. */
  protected abstract UpdateInstaller installer() throws Exception;

  /** An update that the host needs and that installs without a reboot, with its files. */
  protected abstract StagedUpdate plain() throws Exception;

  /** One that is complete only after a reboot. */
  protected abstract StagedUpdate rebooting() throws Exception;

  /** One whose installation fails with {@code 0x80070643}. */
  protected abstract StagedUpdate failing() throws Exception;

  /** One whose installation takes longer than anybody waits. */
  protected abstract StagedUpdate hanging() throws Exception;

  /** Makes the installation of {@link #hanging} end. */
  protected abstract void endHanging() throws Exception;

  /** An update that Windows does not know. */
  protected abstract UpdateId unknown() throws Exception;

  private InstallResult stageAndInstall(StagedUpdate update, Duration limit) throws Exception {
    installer().stage(update);
    return installer().install(update.id(), limit, InstallProgress.none());
  }

  /** A staged update installs, and Windows remembers it. */
  @Test
  void aStagedUpdateInstallsAndIsRemembered() throws Exception {
    assertEquals(InstallResult.succeeded(), stageAndInstall(plain(), LONG));
    InstalledRecord newest = installer().history().get(0);
    assertEquals(plain().id(), newest.id());
    assertFalse(newest.uninstalled());
    assertEquals(InstallEnd.SUCCEEDED, newest.end());
    assertFalse(installer().isAtWork(plain().id()));
    assertFalse(installer().rebootState().required());
  }

  /** To stage twice is to stage once. */
  @Test
  void stagingMayBeRepeated() throws Exception {
    installer().stage(plain());
    assertEquals(InstallResult.succeeded(), stageAndInstall(plain(), LONG));
  }

  /** Without files nothing is installed, and Windows says so. */
  @Test
  void whatWasNotStagedFails() throws Exception {
    InstallResult result = installer().install(plain().id(), LONG, InstallProgress.none());
    assertEquals(InstallEnd.FAILED, result.end());
    assertTrue(result.code().isPresent());
  }

  /** The need of a reboot is told by the result and by the state. */
  @Test
  void aRebootThatIsNeededIsToldTwice() throws Exception {
    assertEquals(InstallResult.succeededUntilReboot(), stageAndInstall(rebooting(), LONG));
    assertTrue(installer().rebootState().required());
    assertFalse(installer().rebootState().reasons().isEmpty());
  }

  /** A failure is a result with the code of Windows, never an exception. */
  @Test
  void aFailureIsAResultWithItsCode() throws Exception {
    assertEquals(InstallResult.failed(0x80070643), stageAndInstall(failing(), LONG));
  }

  /** The time limit ends the waiting alone. */
  @Test
  void aTimeLimitEndsTheWaitingAndNotTheInstaller() throws Exception {
    InstallResult result = stageAndInstall(hanging(), Duration.ofMillis(1));
    assertEquals(InstallResult.hung(), result);
    assertTrue(installer().isAtWork(hanging().id()));
    endHanging();
    assertFalse(installer().isAtWork(hanging().id()));
  }

  /** An update comes off again. */
  @Test
  void anInstalledUpdateComesOffAgain() throws Exception {
    stageAndInstall(plain(), LONG);
    assertTrue(installer().uninstall(plain().id()).end().isSuccess());
    assertTrue(installer().history().get(0).uninstalled());
  }

  /** Hiding twice is hiding once, and it can be undone. */
  @Test
  void hidingMayBeRepeatedAndUndone() throws Exception {
    UpdateId id = plain().id();
    installer().hide(id, true);
    installer().hide(id, true);
    installer().hide(id, false);
    assertEquals(InstallResult.succeeded(), stageAndInstall(plain(), LONG));
  }

  /** What Windows does not know has no traits; that is not the same as none. */
  @Test
  void anUnknownUpdateIsNotFound() throws Exception {
    UpdateId id = unknown();
    WuaException failure = assertThrows(WuaException.class, () -> installer().traits(id));
    assertEquals(FailureReason.NOT_FOUND, failure.reason());
  }
}
