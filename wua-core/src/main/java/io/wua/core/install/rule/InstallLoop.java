package io.wua.core.install.rule;

import io.wua.core.agent.memory.Attempt;
import io.wua.core.agent.memory.Attempt.End;
import java.util.List;

/**
 * Finds an update that Windows wants again and again: the same revision succeeded twice, and
 * between the two it was neither uninstalled nor undone by a reboot, nor did the version of Windows
 * change.
 */
public final class InstallLoop {
  private InstallLoop() {}

  /**
   * Whether the update goes round in circles, asked while it is needed.
   *
   * @param trail what happened to it, oldest first
   * @param osVersion the version of Windows now
   */
  public static boolean isIn(List<Attempt> trail, String osVersion) {
    int successes = 0;
    for (Attempt attempt : trail) {
      if (attempt.end() == End.UNINSTALLED || attempt.end() == End.ROLLED_BACK) {
        successes = 0;
      } else if (attempt.end() == End.SUCCEEDED && attempt.osVersion().equals(osVersion)) {
        successes++;
      } else if (!attempt.osVersion().equals(osVersion)) {
        successes = 0;
      }
    }
    return successes >= 2;
  }
}
