package io.wua.core.agent.run;

import io.wua.core.agent.AgentState;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.failure.WuaException;
import java.util.function.UnaryOperator;

/** The memory of an agent during one run: each change is saved before the run goes on. */
public final class KeptMemory {
  private final AgentState state;
  private final boolean saving;
  private AgentMemory current;

  private KeptMemory(AgentState state, boolean saving) throws WuaException {
    this.state = state;
    this.saving = saving;
    this.current = state.load();
  }

  /**
   * Loads it.
   *
   * @throws WuaException where it cannot be read
   */
  public static KeptMemory load(AgentState state) throws WuaException {
    return new KeptMemory(state, true);
  }

  /**
   * Loads it for a dry run: changes last as long as the run, and are never saved.
   *
   * @throws WuaException where it cannot be read
   */
  public static KeptMemory forDryRun(AgentState state) throws WuaException {
    return new KeptMemory(state, false);
  }

  /** What is remembered now. */
  public AgentMemory current() {
    return current;
  }

  /** Whether changes are saved. */
  public boolean isSaving() {
    return saving;
  }

  /**
   * Changes it; what changes nothing is not saved.
   *
   * @throws WuaException where it cannot be saved; the old one stays
   */
  public void change(UnaryOperator<AgentMemory> how) throws WuaException {
    AgentMemory changed = how.apply(current);
    if (changed.equals(current)) {
      return;
    }
    AgentMemory next = changed.next();
    if (saving) {
      state.save(next);
    }
    current = next;
  }

  /**
   * Adds a line to the history.
   *
   * @throws WuaException where it cannot be saved
   */
  public void tell(HistoryLine line) throws WuaException {
    change(memory -> memory.and(line));
  }
}
