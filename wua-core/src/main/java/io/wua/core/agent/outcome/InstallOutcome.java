package io.wua.core.agent.outcome;

import io.wua.core.agent.HostScan;
import io.wua.core.install.plan.InstallPlan;
import io.wua.core.install.plan.RefusedUpdate;
import io.wua.core.install.refusal.HostRefusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of an installation.
 *
 * @param plan what was to be done
 * @param done what was, in order; nothing in a dry run
 * @param refusedLater updates of the plan that something changed in between was against
 * @param stoppedBy why the rest of the plan was left
 * @param after the scan afterwards, where anything was tried
 * @param warnings what did not work on the way, for people
 */
public record InstallOutcome(
    InstallPlan plan,
    List<InstalledUpdate> done,
    List<RefusedUpdate> refusedLater,
    List<HostRefusal> stoppedBy,
    Optional<HostScan> after,
    List<String> warnings) {
  /** Copies the lists and refuses nulls. */
  public InstallOutcome {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(after, "after");
    done = List.copyOf(done);
    refusedLater = List.copyOf(refusedLater);
    stoppedBy = List.copyOf(stoppedBy);
    warnings = List.copyOf(warnings);
  }

  /** Nothing was done but planning. */
  public static InstallOutcome planned(InstallPlan plan) {
    return new InstallOutcome(plan, List.of(), List.of(), plan.host(), Optional.empty(), List.of());
  }

  /** Whether something that was installed is complete only after a reboot. */
  public boolean rebootRequired() {
    return done.stream().anyMatch(each -> each.result().rebootRequired());
  }

  /** Whether a try did not succeed. */
  public boolean hasFailures() {
    return done.stream().anyMatch(each -> !each.result().end().isSuccess());
  }
}
