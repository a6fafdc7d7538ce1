package io.wua.core.agent;

import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.condition.SoftwareMarks;
import io.wua.core.failure.WuaException;

/** Port: what the host is like now. Quick, but for the marks; changes nothing. */
public interface HostConditions {
  /**
   * The conditions, asked anew each time.
   *
   * @throws WuaException where the host cannot be asked
   */
  Conditions current() throws WuaException;

  /**
   * The marks of the installed software, which take a moment to find.
   *
   * @throws WuaException where the host cannot be asked
   */
  SoftwareMarks software() throws WuaException;
}
