package io.wua.core.install.plan;

import io.wua.core.decide.ReasonKind;
import io.wua.core.decide.Verdict;
import io.wua.core.install.InstallTraits;
import io.wua.core.install.refusal.Refusal;
import io.wua.core.install.refusal.UpdateRefusal;
import io.wua.core.install.rule.Holds;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.UpdateId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks of one update whether anything is against installing it now; the first answer counts. */
final class UpdateChecks {
  private final PlanInput input;

  UpdateChecks(PlanInput input) {
    this.input = input;
  }

  Optional<Refusal> refuse(OfferedUpdate offered) {
    return Optional.<Refusal>empty()
        .or(() -> byState(offered))
        .or(() -> byMemory(offered.update().id()))
        .or(() -> byPolicy(offered))
        .or(() -> PlannedFiles.refuse(input, offered.update().id()))
        .or(() -> byTraits(offered.update().id()))
        .or(() -> input.gate().refuses(offered, input.moment().now()));
  }

  private static Optional<Refusal> byState(OfferedUpdate offered) {
    if (offered.state().is(Kind.UNKNOWN)) {
      return Optional.of(new UpdateRefusal.UnknownState(offered.state().missing()));
    }
    return offered.state().is(Kind.NEEDED)
        ? Optional.empty()
        : Optional.of(new UpdateRefusal.NotNeeded(offered.state().kind()));
  }

  private Optional<Refusal> byMemory(UpdateId id) {
    PlanInput.Moment moment = input.moment();
    return Holds.of(input.memory(), id, moment.bootId(), moment.osVersion(), moment.now())
        .map(refusal -> refusal);
  }

  private Optional<Refusal> byPolicy(OfferedUpdate offered) {
    if (offered.offered()) {
      return Optional.empty();
    }
    boolean blocked = offered.trace().stream().anyMatch(r -> r.kind() == ReasonKind.BLOCKED);
    if (blocked) {
      return Optional.of(
          new UpdateRefusal.BlockedByPrerequisite(
              neededStack(offered).orElse(offered.update().id())));
    }
    return Optional.of(
        offered.decision().verdict() == Verdict.DELAYED
            ? new UpdateRefusal.Delayed(offered.decision().until().orElseThrow())
            : new UpdateRefusal.NotAllowed(offered.decision().decisive().text()));
  }

  /** The servicing stack that it needs first and the host lacks. */
  Optional<UpdateId> neededStack(OfferedUpdate offered) {
    return input.offers().updates().stream()
        .filter(o -> offered.scanned().servicingStacks().contains(o.update().id()))
        .filter(o -> o.state().is(Kind.NEEDED))
        .map(o -> o.update().id())
        .min(UpdateId::compareTo);
  }

  private Optional<Refusal> byTraits(UpdateId id) {
    @Nullable InstallTraits traits = input.traits().get(id);
    if (traits == null) {
      return Optional.of(new UpdateRefusal.UnknownToInstaller());
    }
    if (traits.needsUserInput()) {
      return Optional.of(new UpdateRefusal.NeedsUserInput());
    }
    return traits.licenseAcceptable()
        ? Optional.empty()
        : Optional.of(new UpdateRefusal.LicenseNotAcceptable());
  }
}
