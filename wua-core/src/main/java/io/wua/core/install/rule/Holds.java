package io.wua.core.install.rule;

import io.wua.core.agent.memory.Attempt;
import io.wua.core.agent.memory.UpdateMemory;
import io.wua.core.agent.memory.UpdatesMemory;
import io.wua.core.install.refusal.UpdateRefusal;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.Optional;

/** What happened to updates before that keeps them from being installed now. */
public final class Holds {
  private Holds() {}

  /**
   * Why that update is not installed, by what is remembered of it: it was uninstalled on purpose,
   * its installer may still be at work, it goes round in circles, or it failed and waits.
   *
   * @param memory what is remembered
   * @param bootId the boot of now
   * @param osVersion the version of Windows now
   * @param now the time
   */
  public static Optional<UpdateRefusal> of(
      UpdatesMemory memory, UpdateId id, String bootId, String osVersion, Instant now) {
    Instant held = memory.holds().get(id.guid());
    if (held != null) {
      return Optional.of(new UpdateRefusal.HeldAfterUninstall(held));
    }
    UpdateMemory its = memory.of(id);
    Optional<Attempt> open = OpenAttempts.of(its);
    if (open.isPresent()) {
      return Optional.of(new UpdateRefusal.StillRunning(open.get().at()));
    }
    if (InstallLoop.isIn(its.trail(), osVersion)) {
      return Optional.of(new UpdateRefusal.LoopDetected());
    }
    return FailureBudget.of(its.trail(), bootId, now).map(used -> used);
  }
}
