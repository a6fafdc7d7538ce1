package io.wua.app.agent.host;

import io.wua.app.agent.AgentRequest;
import io.wua.core.agent.AgentState;
import io.wua.core.failure.WuaException;

/** Opens the host on which an agent works. */
@FunctionalInterface
public interface AgentHosts {
  /**
   * Opens it.
   *
   * @param memory tells which catalog is on the host
   * @throws WuaException where there is none that can be worked on
   */
  AgentHost open(AgentRequest request, AgentState memory) throws WuaException;
}
