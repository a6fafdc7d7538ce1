package io.wua.core.agent;

import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.failure.WuaException;

/**
 * Port: where the memory of an agent is kept. A save is atomic: whatever happens meanwhile, a later
 * load finds the old memory or the new one, whole.
 */
public interface AgentState {
  /**
   * What was saved last; {@link AgentMemory#nothing()} where nothing ever was.
   *
   * @throws WuaException UNREADABLE or MALFORMED where something is there and cannot be read,
   *     UNSUPPORTED where a newer agent wrote it; never an empty memory in its place
   */
  AgentMemory load() throws WuaException;

  /**
   * Keeps it.
   *
   * @param memory of the version after the one that is kept
   * @throws WuaException BUSY where its version is not the next one, because somebody else saved
   *     meanwhile; UNREADABLE where it cannot be written
   */
  void save(AgentMemory memory) throws WuaException;
}
