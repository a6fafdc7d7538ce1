package io.wua.core.agent.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * All that must survive from one run to the next.
 *
 * @param version how often it was saved; a save counts it up
 * @param work of recurrent work
 * @param updates of updates
 * @param host of the host
 * @param history what was done, oldest first, the last {@value #LONGEST_HISTORY} lines; lines are
 *     only ever added
 */
public record AgentMemory(
    long version,
    WorkMemory work,
    UpdatesMemory updates,
    HostMemory host,
    List<HistoryLine> history) {
  /** How many lines are kept. */
  public static final int LONGEST_HISTORY = 500;

  private static final AgentMemory NOTHING =
      new AgentMemory(
          0, WorkMemory.nothing(), UpdatesMemory.nothing(), HostMemory.nothing(), List.of());

  /** Copies the list, its end where it is too long. */
  public AgentMemory {
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(updates, "updates");
    Objects.requireNonNull(host, "host");
    history =
        List.copyOf(history.subList(Math.max(0, history.size() - LONGEST_HISTORY), history.size()));
    if (version < 0) {
      throw new IllegalArgumentException("version " + version + " is negative");
    }
  }

  /** An agent that never ran. */
  public static AgentMemory nothing() {
    return NOTHING;
  }

  /** The same, to be saved once more. */
  public AgentMemory next() {
    return new AgentMemory(version + 1, work, updates, host, history);
  }

  /** The same with other work. */
  public AgentMemory work(UnaryOperator<WorkMemory> how) {
    return new AgentMemory(version, how.apply(work), updates, host, history);
  }

  /** The same with other updates. */
  public AgentMemory updates(UnaryOperator<UpdatesMemory> how) {
    return new AgentMemory(version, work, how.apply(updates), host, history);
  }

  /** The same with another host. */
  public AgentMemory host(UnaryOperator<HostMemory> how) {
    return new AgentMemory(version, work, updates, how.apply(host), history);
  }

  /** The same with a line more. */
  public AgentMemory and(HistoryLine line) {
    List<HistoryLine> longer = new ArrayList<>(history);
    longer.add(line);
    return new AgentMemory(version, work, updates, host, longer);
  }
}
