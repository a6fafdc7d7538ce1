package io.wua.core.install;

import io.wua.core.failure.WuaException;

/**
 * Port: the Windows Update service and Microsoft's automatic updates. Who takes over keeps what was
 * there before, and gives exactly that back.
 */
public interface WuauservControl {
  /**
   * How things are. Changes nothing.
   *
   * @throws WuaException where Windows cannot be asked
   */
  WuauservState state() throws WuaException;

  /**
   * Turns automatic updates off and makes the service startable. May be repeated; writes only what
   * must change.
   *
   * @throws WuaException ACCESS_DENIED or another reason where Windows does not allow it
   */
  void takeOver() throws WuaException;

  /**
   * Makes things as they were. May be repeated.
   *
   * @param before what {@link #state()} said before the first take-over
   * @throws WuaException ACCESS_DENIED or another reason where Windows does not allow it
   */
  void giveBack(WuauservState before) throws WuaException;
}
