package io.wua.example.embedding.ferry;

import io.wua.core.agent.AgentState;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;

/**
 * The memory of an agent for as long as its process lives: for machines that start afresh from an
 * image. Others take {@code AgentFiles.state(folder)}, or what they fear in a crash is forgotten.
 */
public final class VolatileState implements AgentState {
  private AgentMemory kept = AgentMemory.nothing();

  /** An agent that never ran. */
  public VolatileState() {}

  @Override
  public synchronized AgentMemory load() {
    return kept;
  }

  @Override
  public synchronized void save(AgentMemory memory) throws WuaException {
    if (memory.version() != kept.version() + 1) {
      throw new WuaException(
          FailureReason.BUSY, "Another run saved the memory of this agent meanwhile. Try again.");
    }
    kept = memory;
  }
}
