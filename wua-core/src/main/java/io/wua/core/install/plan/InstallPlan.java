package io.wua.core.install.plan;

import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.update.UpdateId;
import java.util.List;
import java.util.Optional;

/**
 * What is to be installed, in order, and what is not and why. A dry run prints it; a real run does
 * it.
 *
 * @param steps one update each, in order
 * @param refused the updates that were selected and are not installed
 * @param host why nothing at all is installed now; the steps are then for another time
 * @param unknownNames what was selected and no scan tells of
 */
public record InstallPlan(
    List<InstallStep> steps,
    List<RefusedUpdate> refused,
    List<HostRefusal> host,
    List<String> unknownNames) {
  /** Copies the lists. */
  public InstallPlan {
    steps = List.copyOf(steps);
    refused = List.copyOf(refused);
    host = List.copyOf(host);
    unknownNames = List.copyOf(unknownNames);
  }

  /** Whether the host lets the steps be done now. */
  public boolean isRunnable() {
    return host.isEmpty();
  }

  /** How many bytes the files of all steps have. */
  public long sizeBytes() {
    return steps.stream().mapToLong(InstallStep::sizeBytes).sum();
  }

  /** The step of that update. */
  public Optional<InstallStep> step(UpdateId id) {
    return steps.stream().filter(s -> s.staged().id().equals(id)).findFirst();
  }
}
