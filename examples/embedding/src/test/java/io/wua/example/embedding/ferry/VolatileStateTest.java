package io.wua.example.embedding.ferry;

import io.wua.core.agent.AgentState;
import io.wua.testkit.agent.AgentStateContract;

/** Our adapter keeps what the port promises: the published contract says so. */
class VolatileStateTest extends AgentStateContract {
  private final VolatileState state = new VolatileState();

  @Override
  protected AgentState open() {
    return state;
  }
}
