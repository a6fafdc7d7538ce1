package io.wua.simulation.windows.machine;

import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallEnd;
import io.wua.core.install.InstallResult;
import io.wua.core.install.InstalledRecord;
import io.wua.core.update.UpdateId;
import io.wua.simulation.windows.effect.Effect;
import io.wua.simulation.windows.effect.UpdateEffects;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One step in the life of a simulated host: installs, uninstalls and reboots, over both of its
 * documents. What Windows would do only at the next boot waits for {@link #reboot}.
 */
final class SimulatedMachine {
  static final String PENDING = "pending";
  static final String STAGED = "staged";
  private static final int NOT_DOWNLOADED = 0x80246007;
  private static final int UNINSTALL_NOT_ALLOWED = 0x80240028;
  private static final int NOT_APPLICABLE = 0x80240017;
  private static final Duration BOOT_TIME = Duration.ofMinutes(2);

  private final WindowsState state;
  private final HostSnapshot snapshot;
  private final Instant base;

  /** A step at that moment of the clock that the host's own clock follows. */
  SimulatedMachine(HostFolder.Documents documents, Instant base) {
    this.state = new WindowsState(documents.state());
    this.snapshot = new HostSnapshot(documents.snapshot());
    this.base = base;
  }

  WindowsState state() {
    return state;
  }

  HostSnapshot snapshot() {
    return snapshot;
  }

  Instant now() {
    return base.plus(state.clockOffset());
  }

  void pass(Duration time) {
    state.clockOffset(state.clockOffset().plus(time));
  }

  /** Ends what by now has come to its end though nobody waited for it. */
  void settle(Effects effects) throws WuaException {
    for (Map.Entry<UpdateId, Optional<Instant>> each : state.atWork().entrySet()) {
      if (each.getValue().filter(end -> !end.isAfter(now())).isPresent()) {
        state.ended(each.getKey());
        succeed(each.getKey(), effects.of(each.getKey()));
      }
    }
  }

  /** What an update changes. */
  @FunctionalInterface
  interface Effects {
    UpdateEffects of(UpdateId id) throws WuaException;
  }

  InstallResult install(UpdateId id, UpdateEffects effects, Duration limit) {
    if (!state.set(STAGED).contains(id)) {
      return fail(id, false, NOT_DOWNLOADED);
    }
    Behavior behavior = state.behavior(id.guid());
    if (behavior.hangs() || behavior.takes().compareTo(limit) > 0) {
      state.atWork(
          id, behavior.hangs() ? Optional.empty() : Optional.of(now().plus(behavior.takes())));
      pass(limit);
      return InstallResult.hung();
    }
    pass(behavior.takes());
    if (!behavior.fails().isEmpty()) {
      state.behavior(id.guid(), behavior.afterFailure());
      return fail(id, false, behavior.fails().get(0));
    }
    return succeed(id, effects);
  }

  private InstallResult succeed(UpdateId id, UpdateEffects effects) {
    boolean reboot = effects.needsReboot() || state.behavior(id.guid()).wantsReboot();
    if (reboot) {
      effects.effects().forEach(snapshot::prepare);
      pend(id);
    } else {
      apply(id, effects);
    }
    state.remember(new InstalledRecord(id, now(), false, InstallEnd.SUCCEEDED, 0));
    return reboot ? InstallResult.succeededUntilReboot() : InstallResult.succeeded();
  }

  private void pend(UpdateId id) {
    Set<UpdateId> pending = state.set(PENDING);
    pending.add(id);
    state.set(PENDING, pending);
    snapshot.rebootKeys(true);
  }

  private void apply(UpdateId id, UpdateEffects effects) {
    List<Effect> undo = new ArrayList<>();
    for (Effect effect : effects.effects()) {
      snapshot.inverse(effect).ifPresent(undo::add);
      snapshot.apply(effect);
    }
    state.undo(id.guid(), undo);
  }

  InstallResult uninstall(UpdateId id, UpdateEffects effects) {
    if (!effects.removable()) {
      return fail(id, true, UNINSTALL_NOT_ALLOWED);
    }
    Optional<List<Effect>> undo = state.undo(id.guid());
    if (undo.isEmpty()) {
      return fail(id, true, NOT_APPLICABLE);
    }
    Behavior behavior = state.behavior(id.guid());
    if (!behavior.fails().isEmpty()) {
      state.behavior(id.guid(), behavior.afterFailure());
      return fail(id, true, behavior.fails().get(0));
    }
    undo.get().forEach(snapshot::apply);
    state.forgetUndo(id.guid());
    state.remember(new InstalledRecord(id, now(), true, InstallEnd.SUCCEEDED, 0));
    return InstallResult.succeeded();
  }

  private InstallResult fail(UpdateId id, boolean uninstalled, int hresult) {
    state.remember(new InstalledRecord(id, now(), uninstalled, InstallEnd.FAILED, hresult));
    return InstallResult.failed(hresult);
  }

  /** Ends what is at work, does what waits for the reboot, and boots. */
  void reboot(Effects effects) throws WuaException {
    state.atWork().keySet().forEach(state::ended);
    for (UpdateId id : state.set(PENDING)) {
      Behavior behavior = state.behavior(id.guid());
      UpdateEffects its = effects.of(id);
      if (behavior.undone()) {
        state.behavior(id.guid(), behavior.afterUndoing());
        for (Effect effect : its.effects()) {
          if (effect instanceof Effect.Component component) {
            snapshot.apply(new Effect.ComponentGone(component.identity()));
          }
        }
      } else {
        apply(id, its);
      }
    }
    state.set(PENDING, Set.of());
    snapshot.rebootKeys(false);
    SimulatedUser.forget(state);
    pass(BOOT_TIME);
    state.boot(state.bootNumber() + 1, now());
  }
}
