package io.wua.core.install.rule;

import io.wua.core.agent.memory.Attempt;
import io.wua.core.agent.memory.Attempt.End;
import io.wua.core.agent.memory.UpdateMemory;
import io.wua.core.agent.memory.UpdatesMemory;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import java.util.Map;
import java.util.Optional;

/**
 * Tries whose end nobody saw: our waiting ended, or the process did. Such an update is not started
 * again until its installer is known to have ended, or the host is in another boot.
 */
public final class OpenAttempts {
  private OpenAttempts() {}

  /** Tells whether an installer may still be at work. */
  @FunctionalInterface
  public interface AtWork {
    /**
     * Whether it may.
     *
     * @throws WuaException where that cannot be told
     */
    boolean test(UpdateId id) throws WuaException;
  }

  /**
   * What is remembered once it is known which of them ended.
   *
   * @param updates what was remembered
   * @param bootId the boot of now
   * @param atWork asked only for tries of this boot
   * @throws WuaException where the installer cannot be asked
   */
  public static UpdatesMemory settle(UpdatesMemory updates, String bootId, AtWork atWork)
      throws WuaException {
    UpdatesMemory settled = updates;
    for (Map.Entry<UpdateId, UpdateMemory> each : updates.each().entrySet()) {
      Optional<Attempt> open = of(each.getValue());
      if (open.isPresent()
          && (!open.get().bootId().equals(bootId) || !atWork.test(each.getKey()))) {
        Attempt ended = open.get().ended(End.ABORTED);
        settled = settled.change(each.getKey(), memory -> memory.endingWith(ended));
      }
    }
    return settled;
  }

  /** Whether an installer of any update may still be at work. */
  public static boolean any(UpdatesMemory updates) {
    return updates.each().values().stream().anyMatch(memory -> of(memory).isPresent());
  }

  /** The try of that update whose end nobody saw. */
  public static Optional<Attempt> of(UpdateMemory memory) {
    return memory.last().filter(attempt -> attempt.end().isOpen());
  }
}
