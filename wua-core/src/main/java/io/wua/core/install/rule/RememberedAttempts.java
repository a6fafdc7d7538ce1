package io.wua.core.install.rule;

import io.wua.core.agent.memory.UpdateMemory;
import io.wua.core.agent.memory.UpdatesMemory;
import io.wua.core.offer.Attempts;
import io.wua.core.update.UpdateId;

/**
 * How earlier tries of updates ended, for offers: held after an uninstall, given up, or failed.
 *
 * @param updates what is remembered
 * @param osVersion the version of Windows now
 */
public record RememberedAttempts(UpdatesMemory updates, String osVersion) implements Attempts {
  @Override
  public LastTry of(UpdateId id) {
    if (updates.holds().containsKey(id.guid())) {
      return LastTry.HELD;
    }
    UpdateMemory memory = updates.of(id);
    if (InstallLoop.isIn(memory.trail(), osVersion)
        || FailureBudget.waitsForAdministrator(memory.trail())) {
      return LastTry.GIVEN_UP;
    }
    return FailureBudget.hasFailed(memory.trail()) ? LastTry.FAILED : LastTry.NONE;
  }
}
