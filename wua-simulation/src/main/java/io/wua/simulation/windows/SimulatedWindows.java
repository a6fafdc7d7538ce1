package io.wua.simulation.windows;

import io.wua.core.agent.HostConditions;
import io.wua.core.agent.condition.Conditions;
import io.wua.core.agent.condition.SoftwareMarks;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallProgress;
import io.wua.core.install.InstallResult;
import io.wua.core.install.InstallTraits;
import io.wua.core.install.InstalledRecord;
import io.wua.core.install.RebootState;
import io.wua.core.install.StagedUpdate;
import io.wua.core.install.UpdateInstaller;
import io.wua.core.install.WuauservControl;
import io.wua.core.install.WuauservState;
import io.wua.core.install.WuauservState.ServiceStart;
import io.wua.core.update.UpdateId;
import io.wua.simulation.windows.machine.SimulatedHost;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A simulated host as an agent sees it: its installer, its conditions and its Windows Update
 * service. The next scan of {@link SimulatedHost#snapshot} sees what was installed.
 *
 * @param host the host
 */
public record SimulatedWindows(SimulatedHost host)
    implements UpdateInstaller, HostConditions, WuauservControl {
  private static final int AUTOMATIC_UPDATES_OFF = 1;

  @Override
  public InstallTraits traits(UpdateId id) throws WuaException {
    return host.traits(id);
  }

  @Override
  public void stage(StagedUpdate update) throws WuaException {
    host.stage(update);
  }

  @Override
  public InstallResult install(UpdateId id, Duration limit, InstallProgress progress)
      throws WuaException {
    return host.install(id, limit, progress);
  }

  @Override
  public InstallResult uninstall(UpdateId id) throws WuaException {
    return host.uninstall(id);
  }

  @Override
  public void hide(UpdateId id, boolean hidden) throws WuaException {
    host.hide(id, hidden);
  }

  @Override
  public List<InstalledRecord> history() throws WuaException {
    return host.history();
  }

  @Override
  public RebootState rebootState() throws WuaException {
    return host.rebootState();
  }

  @Override
  public boolean isAtWork(UpdateId id) throws WuaException {
    return host.isAtWork(id);
  }

  @Override
  public Conditions current() throws WuaException {
    return host.conditions();
  }

  @Override
  public SoftwareMarks software() throws WuaException {
    return host.software();
  }

  @Override
  public WuauservState state() throws WuaException {
    return host.wuauserv();
  }

  @Override
  public void takeOver() throws WuaException {
    WuauservState before = host.wuauserv();
    ServiceStart start =
        before.start() == ServiceStart.DISABLED ? ServiceStart.MANUAL : before.start();
    host.wuauserv(new WuauservState(start, before.running(), Optional.of(AUTOMATIC_UPDATES_OFF)));
  }

  @Override
  public void start() throws WuaException {
    Optional<Integer> automatic = host.wuauserv().automaticUpdates();
    host.wuauserv(new WuauservState(ServiceStart.MANUAL, true, automatic));
  }

  @Override
  public void stop() throws WuaException {
    Optional<Integer> automatic = host.wuauserv().automaticUpdates();
    host.wuauserv(new WuauservState(ServiceStart.DISABLED, false, automatic));
  }

  @Override
  public void giveBack(WuauservState before) throws WuaException {
    host.wuauserv(before);
  }
}
