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
   * Starts the service for work of this agent and waits until it runs; one that is disabled starts
   * by hand from then on. May be repeated.
   *
   * @throws WuaException ACCESS_DENIED, TIMEOUT or another reason where it does not start
   */
  void start() throws WuaException;

  /**
   * Stops the service and disables it, so that nobody uses it until the next start. May be
   * repeated. An installation that is under way ends with it: never call this during one.
   *
   * @throws WuaException ACCESS_DENIED or another reason where Windows does not allow it
   */
  void stop() throws WuaException;

  /**
   * Makes things as they were. May be repeated.
   *
   * @param before what {@link #state()} said before the first take-over
   * @throws WuaException ACCESS_DENIED or another reason where Windows does not allow it
   */
  void giveBack(WuauservState before) throws WuaException;
}
