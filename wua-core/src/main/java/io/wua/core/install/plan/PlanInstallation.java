package io.wua.core.install.plan;

import io.wua.core.install.InstallTraits;
import io.wua.core.install.plan.InstallStep.Kind;
import io.wua.core.install.refusal.Refusal;
import io.wua.core.install.refusal.UpdateRefusal;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the plan of an installation: servicing stacks first, then updates that must be installed
 * alone, then the rest, each kind from the oldest. A servicing stack that a selected update needs
 * comes with it. After one that is installed alone and always needs a reboot nothing follows.
 */
public final class PlanInstallation {
  private static final Comparator<InstallStep> ORDER =
      Comparator.comparing(InstallStep::kind)
          .thenComparing(s -> s.offered().update().released().orElse(Instant.MAX))
          .thenComparing(s -> s.offered().update().severity())
          .thenComparing(s -> s.staged().id());

  /** Makes plans; has no state. */
  public PlanInstallation() {}

  /** The plan for these updates. */
  public InstallPlan plan(InstallSelection selection, PlanInput input) {
    UpdateChecks checks = new UpdateChecks(input);
    Set<UpdateId> stacks = stacks(input);
    Map<UpdateId, InstallStep> steps = new HashMap<>();
    List<RefusedUpdate> refused = new ArrayList<>();
    for (OfferedUpdate offered : selected(selection, input)) {
      Optional<Refusal> refusal = checks.refuse(offered);
      if (refusal.isPresent()) {
        refused.add(new RefusedUpdate(offered.update(), refusal.get()));
      } else {
        steps.put(offered.update().id(), step(offered, stacks, input));
      }
    }
    dropWithoutStack(steps, checks, input, refused);
    List<InstallStep> ordered = cutAfterExclusive(steps, refused);
    List<Update> all = input.offers().updates().stream().map(OfferedUpdate::update).toList();
    return new InstallPlan(ordered, refused, input.host(), selection.without(all));
  }

  private static Set<UpdateId> stacks(PlanInput input) {
    Set<UpdateId> stacks = new HashSet<>();
    input.offers().updates().forEach(o -> stacks.addAll(o.scanned().servicingStacks()));
    return stacks;
  }

  /** The selected updates and the servicing stacks that they need, in the order of the scan. */
  private static List<OfferedUpdate> selected(InstallSelection selection, PlanInput input) {
    Set<UpdateId> needed = new HashSet<>();
    for (OfferedUpdate offered : input.offers().updates()) {
      if (offered.offered() && selection.selects(offered.update())) {
        needed.addAll(offered.scanned().servicingStacks());
      }
    }
    return input.offers().updates().stream()
        .filter(
            o ->
                selection.allAllowed()
                    ? o.state().is(UpdateState.Kind.NEEDED)
                        || (o.state().is(UpdateState.Kind.UNKNOWN) && o.decision().isAllowed())
                    : selection.selects(o.update())
                        || (o.offered() && needed.contains(o.update().id())))
        .toList();
  }

  private static InstallStep step(OfferedUpdate offered, Set<UpdateId> stacks, PlanInput input) {
    UpdateId id = offered.update().id();
    InstallTraits traits = Objects.requireNonNull(input.traits().get(id), "traits");
    List<String> reasons = new ArrayList<>();
    Kind kind = Kind.ORDINARY;
    if (stacks.contains(id)) {
      kind = Kind.SERVICING_STACK;
      reasons.add("a servicing stack, which goes first");
    } else if (traits.exclusive()) {
      kind = Kind.EXCLUSIVE;
      reasons.add("it must be installed alone");
    }
    offered.reasons().stream()
        .filter(reason -> reason.decisive())
        .forEach(reason -> reasons.add(reason.source() + ": " + reason.text()));
    return new InstallStep(
        kind, offered, PlannedFiles.staged(input, id), traits.exclusive(), reasons);
  }

  private static void dropWithoutStack(
      Map<UpdateId, InstallStep> steps,
      UpdateChecks checks,
      PlanInput input,
      List<RefusedUpdate> refused) {
    Set<UpdateId> installed = new HashSet<>();
    input.offers().updates().stream()
        .filter(o -> o.state().is(UpdateState.Kind.INSTALLED))
        .forEach(o -> installed.add(o.update().id()));
    boolean dropped = true;
    while (dropped) {
      dropped = false;
      for (InstallStep step : List.copyOf(steps.values())) {
        Set<UpdateId> wanted = step.offered().scanned().servicingStacks();
        boolean there =
            wanted.stream().anyMatch(s -> installed.contains(s) || steps.containsKey(s));
        Optional<UpdateId> needed = checks.neededStack(step.offered());
        if (!there && needed.isPresent()) {
          steps.remove(step.staged().id());
          refused.add(
              new RefusedUpdate(
                  step.offered().update(), new UpdateRefusal.BlockedByPrerequisite(needed.get())));
          dropped = true;
        }
      }
    }
  }

  private static List<InstallStep> cutAfterExclusive(
      Map<UpdateId, InstallStep> steps, List<RefusedUpdate> refused) {
    List<InstallStep> kept = new ArrayList<>();
    Optional<UpdateId> last = Optional.empty();
    for (InstallStep step : steps.values().stream().sorted(ORDER).toList()) {
      Update update = step.offered().update();
      if (last.isPresent()) {
        refused.add(new RefusedUpdate(update, new UpdateRefusal.ExclusiveUpdate(last.get())));
      } else {
        kept.add(step);
        if (step.exclusive() && update.rebootBehavior() == RebootBehavior.ALWAYS_REQUIRES_REBOOT) {
          last = Optional.of(update.id());
        }
      }
    }
    return kept;
  }
}
