package io.wua.testkit.agent;

import io.wua.core.agent.AgentState;
import io.wua.core.agent.memory.AgentMemory;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A memory that lasts as long as a test, and fails or "crashes" at the save that a test names. */
public final class FakeAgentState implements AgentState {
  private final List<AgentMemory> saved = new ArrayList<>();
  private AgentMemory memory = AgentMemory.nothing();
  private @Nullable WuaException failure;
  private int savesUntilCrash = Integer.MAX_VALUE;
  private boolean crashAfterwards;

  /** An agent that never ran. */
  public FakeAgentState() {}

  /** The end of a process, as a test injects it. */
  public static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Crash(String where) {
      super(where);
    }
  }

  /** Ends the process at that save, counted from 1 on, just before it or just after it. */
  public void crashAtSave(int number, boolean afterwards) {
    savesUntilCrash = number;
    crashAfterwards = afterwards;
  }

  /** Makes every later load and save fail so. */
  public void nowFails(WuaException with) {
    failure = with;
  }

  /** What was saved, oldest first. */
  public List<AgentMemory> saved() {
    return List.copyOf(saved);
  }

  @Override
  public AgentMemory load() throws WuaException {
    failIfTold();
    return memory;
  }

  @Override
  public void save(AgentMemory newer) throws WuaException {
    failIfTold();
    if (newer.version() != memory.version() + 1) {
      throw new WuaException(
          FailureReason.BUSY, "Somebody else saved the memory meanwhile. Try again.");
    }
    savesUntilCrash--;
    if (savesUntilCrash == 0 && !crashAfterwards) {
      throw new Crash("before save " + newer.version());
    }
    memory = newer;
    saved.add(newer);
    if (savesUntilCrash == 0) {
      throw new Crash("after save " + newer.version());
    }
  }

  private void failIfTold() throws WuaException {
    if (failure != null) {
      throw failure;
    }
  }
}
