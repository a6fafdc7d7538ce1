package io.wua.testkit.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.agent.AgentState;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import org.junit.jupiter.api.Test;

/** What every {@link AgentState} promises. */
public abstract class AgentStateContract {
  /** For subclasses. */
  protected AgentStateContract() {}

  /** The state under test, opened anew at each call, over the same empty place within a test. */
  protected abstract AgentState open() throws Exception;

  /** An agent that never ran remembers nothing. */
  @Test
  void anAgentThatNeverRanRemembersNothing() throws Exception {
    assertEquals(AgentMemory.nothing(), open().load());
  }

  /** Every part of a memory comes back. */
  @Test
  void whatWasSavedComesBackWhole() throws Exception {
    AgentMemory full = SampleMemory.full().next();
    open().save(full);
    assertEquals(full, open().load());
  }

  /** The last save counts. */
  @Test
  void theLastSaveCounts() throws Exception {
    AgentMemory first = SampleMemory.full().next();
    open().save(first);
    AgentMemory second = first.updates(u -> u.unhold(u.holds().keySet().iterator().next())).next();
    open().save(second);
    assertEquals(second, open().load());
  }

  /** Who does not know of another's save cannot undo it. */
  @Test
  void aSaveOverAnothersSaveIsRefused() throws Exception {
    AgentMemory first = AgentMemory.nothing().next();
    open().save(first);
    AgentMemory stale = SampleMemory.full().next();
    WuaException refused = assertThrows(WuaException.class, () -> open().save(stale));
    assertEquals(FailureReason.BUSY, refused.reason());
    assertEquals(first, open().load());
  }
}
