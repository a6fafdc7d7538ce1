package io.wua.core.install;

import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import java.time.Duration;
import java.util.List;

/**
 * Port: puts updates on the host and takes them off again. Blocking, and possibly for an hour; one
 * call at a time. What Windows answers is a result, a failure code too; an installer that cannot be
 * asked throws.
 */
public interface UpdateInstaller {
  /**
   * What Windows says of the way in which an update is installed. Changes nothing.
   *
   * @throws WuaException NOT_FOUND where Windows does not know the update, or another reason where
   *     it cannot be asked
   */
  InstallTraits traits(UpdateId id) throws WuaException;

  /**
   * Gives the files of an update to Windows, as its plan says. May be repeated. The files are
   * checked against their digests once more.
   *
   * @throws WuaException UNTRUSTED where a file is not what it should be, UNREADABLE where it is
   *     gone, or another reason where Windows does not take it
   */
  void stage(StagedUpdate update) throws WuaException;

  /**
   * Installs one staged update and waits for the end, at most as long as told. When the time is
   * over the waiting ends, never the installer: the result is {@link InstallEnd#HUNG}. Accepts its
   * licence; never reboots.
   *
   * @param id the update
   * @param limit how long to wait
   * @param progress who is told how far it is
   * @throws WuaException where the installer cannot be asked
   */
  InstallResult install(UpdateId id, Duration limit, InstallProgress progress) throws WuaException;

  /**
   * Takes an update off the host; never reboots.
   *
   * @throws WuaException where the installer cannot be asked
   */
  InstallResult uninstall(UpdateId id) throws WuaException;

  /**
   * Hides an update from the user interface of Windows, or shows it again. May be repeated.
   *
   * @throws WuaException UNSUPPORTED where this update cannot be hidden, or another reason where
   *     Windows cannot be asked
   */
  void hide(UpdateId id, boolean hidden) throws WuaException;

  /**
   * What Windows remembers of installations, newest first, whoever asked for them.
   *
   * @throws WuaException where Windows cannot be asked
   */
  List<InstalledRecord> history() throws WuaException;

  /**
   * Whether a reboot is due.
   *
   * @throws WuaException where Windows cannot be asked
   */
  RebootState rebootState() throws WuaException;

  /**
   * Whether an installation of that update may still be going on, one that nobody waits for any
   * more included. False only where it is known to have ended.
   *
   * @throws WuaException where Windows cannot be asked
   */
  boolean isAtWork(UpdateId id) throws WuaException;
}
