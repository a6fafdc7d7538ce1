package io.wua.simulation.windows.machine;

import io.wua.core.agent.condition.Boot;
import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.condition.Power;
import io.wua.core.agent.condition.SoftwareMarks;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallProgress;
import io.wua.core.install.InstallResult;
import io.wua.core.install.InstallTraits;
import io.wua.core.install.InstalledRecord;
import io.wua.core.install.RebootState;
import io.wua.core.install.StagedUpdate;
import io.wua.core.install.WuauservState;
import io.wua.core.update.UpdateId;
import io.wua.simulation.windows.effect.EffectsTable;
import io.wua.simulation.windows.effect.UpdateEffects;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A simulated host in a folder: what the ports of an agent ask of it, and what a test or a
 * demonstration does to it. Holds nothing in memory but the table of effects, so that the agent and
 * who plays the machine may be two processes. Safe for several threads and processes.
 */
public final class SimulatedHost {
  private static final String HIDDEN = "hidden";
  private static final String METERED = "metered";
  private static final String BUSY = "installerBusy";
  private static final String MANAGER = "otherManager";
  private static final String SERVER_DATE = "serverDate";
  private static final int ALL_PERCENT = 100;

  private final HostFolder folder;
  private final EffectsTable effects;
  private final Clock base;

  private SimulatedHost(HostFolder folder, EffectsTable effects, Clock base) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.effects = effects;
    this.base = Objects.requireNonNull(base, "base");
  }

  /**
   * Makes a host that just booted for the first time.
   *
   * @param folder where it lives; made if it is not there
   * @param snapshot what it is like, a document {@code wua.host/1}; copied
   * @param effects what updates change
   * @param base the clock that its own clock follows
   * @throws WuaException where the snapshot cannot be read or the folder not be written
   */
  public static SimulatedHost create(Path folder, Path snapshot, EffectsTable effects, Clock base)
      throws WuaException {
    return new SimulatedHost(
        HostFolder.create(folder, snapshot, effects, WindowsState.fresh(base.instant())),
        effects,
        base);
  }

  /**
   * Opens a host that was made before.
   *
   * @throws WuaException where there is none
   */
  public static SimulatedHost open(Path folder, Clock base) throws WuaException {
    HostFolder there = new HostFolder(folder);
    return new SimulatedHost(there, there.effects(), base);
  }

  /** Where its snapshot is, always of the moment. */
  public Path snapshot() {
    return folder.snapshot();
  }

  @FunctionalInterface
  private interface Move<T> {
    T on(SimulatedMachine machine) throws WuaException;
  }

  private <T> T step(Move<T> move) throws WuaException {
    return folder.change(
        documents -> {
          SimulatedMachine machine = new SimulatedMachine(documents, base.instant());
          machine.settle(this::known);
          return move.on(machine);
        });
  }

  @FunctionalInterface
  private interface Change {
    void on(WindowsState state);
  }

  private void change(Change change) throws WuaException {
    step(
        machine -> {
          change.on(machine.state());
          return machine;
        });
  }

  private UpdateEffects known(UpdateId id) throws WuaException {
    return effects
        .of(id.guid())
        .orElseThrow(
            () ->
                new WuaException(
                    FailureReason.NOT_FOUND,
                    "This simulated Windows does not know "
                        + id
                        + ". Name it in the table of effects."));
  }

  /** What its clock says. */
  public Instant now() throws WuaException {
    return step(SimulatedMachine::now);
  }

  /** Moves its clock, forward or back. */
  public void pass(Duration time) throws WuaException {
    step(
        machine -> {
          machine.pass(time);
          return machine;
        });
  }

  /** Sets how an update behaves, whatever its revision. */
  public void behaves(UUID update, Behavior behavior) throws WuaException {
    change(state -> state.behavior(update, behavior));
  }

  /** Ends an installation that hangs, without an effect. */
  public void end(UpdateId id) throws WuaException {
    change(state -> state.ended(id));
  }

  /** Leaves so much free on the system drive and where files are put. */
  public void free(long systemBytes, long stagingBytes) throws WuaException {
    change(state -> state.disks(systemBytes, stagingBytes));
  }

  /** Puts it on that power. */
  public void power(Power power) throws WuaException {
    change(state -> state.power(power));
  }

  /** Makes its link one that costs by volume, or not. */
  public void metered(boolean costs) throws WuaException {
    change(state -> state.flag(METERED, costs));
  }

  /** Lets another installer be at work, or not. */
  public void busy(boolean atWork) throws WuaException {
    change(state -> state.flag(BUSY, atWork));
  }

  /** Has it managed by somebody else, or by nobody. */
  public void managedBy(Optional<String> other) throws WuaException {
    change(state -> state.text(MANAGER, other));
  }

  /** Lets a server have told that date. */
  public void serverDate(Instant date) throws WuaException {
    change(state -> state.text(SERVER_DATE, Optional.of(date.toString())));
  }

  /** Who sits in front of it. */
  public SimulatedUser user() {
    return new SimulatedUser(
        new SimulatedUser.Desk() {
          @Override
          public <T> T read(Function<WindowsState, T> what) throws WuaException {
            return step(machine -> what.apply(machine.state()));
          }

          @Override
          public void write(Consumer<WindowsState> what) throws WuaException {
            change(what::accept);
          }
        });
  }

  /** Boots it anew: what waits for that is complete, what is at work is cut off. */
  public void reboot() throws WuaException {
    step(
        machine -> {
          machine.reboot(this::known);
          return machine;
        });
  }

  /** What it is like now. */
  public Conditions conditions() throws WuaException {
    return step(
        machine -> {
          WindowsState state = machine.state();
          Boot boot = state.boot();
          return new Conditions(
              boot,
              machine.snapshot().osVersion(),
              state.systemFree(),
              state.stagingFree(),
              state.power(),
              state.flag(METERED),
              state.flag(BUSY) || !state.atWork().isEmpty(),
              state.text(MANAGER),
              state.text(SERVER_DATE).map(Instant::parse));
        });
  }

  /** The marks of its software. */
  public SoftwareMarks software() throws WuaException {
    return step(
        machine ->
            new SoftwareMarks(
                machine.snapshot().osVersion(),
                machine.snapshot().digest("cbsPackages"),
                machine.snapshot().digest("msiProducts", "files", "registry")));
  }

  /** How its Windows Update service is. */
  public WuauservState wuauserv() throws WuaException {
    return step(machine -> machine.state().wuauserv());
  }

  /** Sets how its Windows Update service is. */
  public void wuauserv(WuauservState service) throws WuaException {
    change(state -> state.wuauserv(service));
  }

  /** How an update wants to be installed. */
  public InstallTraits traits(UpdateId id) throws WuaException {
    known(id);
    return step(machine -> machine.state().behavior(id.guid()).traits());
  }

  /** Takes the files of an update. */
  public void stage(StagedUpdate update) throws WuaException {
    known(update.id());
    StagedFiles.check(update);
    put(SimulatedMachine.STAGED, update.id(), true);
  }

  private void put(String set, UpdateId id, boolean in) throws WuaException {
    change(
        state -> {
          Set<UpdateId> ids = new LinkedHashSet<>(state.set(set));
          if (in) {
            ids.add(id);
          } else {
            ids.remove(id);
          }
          state.set(set, ids);
        });
  }

  /** Installs an update that was staged; its own clock moves on meanwhile. */
  public InstallResult install(UpdateId id, Duration limit, InstallProgress progress)
      throws WuaException {
    UpdateEffects its = known(id);
    progress.at(id, 0);
    InstallResult result = step(machine -> machine.install(id, its, limit));
    if (result.end().isSuccess()) {
      progress.at(id, ALL_PERCENT);
    }
    return result;
  }

  /** Takes an update off. */
  public InstallResult uninstall(UpdateId id) throws WuaException {
    UpdateEffects its = known(id);
    return step(machine -> machine.uninstall(id, its));
  }

  /** Hides an update or shows it. */
  public void hide(UpdateId id, boolean hidden) throws WuaException {
    known(id);
    put(HIDDEN, id, hidden);
  }

  /** What it hides. */
  public Set<UpdateId> hidden() throws WuaException {
    return step(machine -> machine.state().set(HIDDEN));
  }

  /** What was installed, newest first. */
  public List<InstalledRecord> history() throws WuaException {
    return step(machine -> machine.state().newestFirst());
  }

  /** Whether a reboot is due. */
  public RebootState rebootState() throws WuaException {
    Set<UpdateId> pending = step(machine -> machine.state().set(SimulatedMachine.PENDING));
    return pending.isEmpty()
        ? RebootState.none()
        : new RebootState(true, false, pending.stream().map(id -> id + " was installed").toList());
  }

  /** Whether an installation may still go on. */
  public boolean isAtWork(UpdateId id) throws WuaException {
    return step(machine -> machine.state().atWork().containsKey(id));
  }
}
