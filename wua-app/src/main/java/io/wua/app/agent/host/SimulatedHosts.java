package io.wua.app.agent.host;

import com.google.inject.Inject;
import io.wua.app.agent.AgentRequest;
import io.wua.app.wiring.CatalogOpener;
import io.wua.app.wiring.HostOpener;
import io.wua.core.agent.AgentState;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.simulation.windows.SimulatedClock;
import io.wua.simulation.windows.SimulatedReboots;
import io.wua.simulation.windows.SimulatedWindows;
import io.wua.simulation.windows.effect.EffectsTable;
import io.wua.simulation.windows.machine.SimulatedHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Opens simulated hosts: that of a folder, or one made of a snapshot in the state folder, on which
 * everything works but installing, because nobody knows what updates change on it.
 */
public final class SimulatedHosts implements AgentHosts {
  private static final String OWN = "host";

  private final CatalogOpener catalogs;
  private final HostOpener snapshots;
  private final Clock clock;

  @Inject
  SimulatedHosts(CatalogOpener catalogs, HostOpener snapshots, Clock clock) {
    this.catalogs = catalogs;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  @Override
  public AgentHost open(AgentRequest request, AgentState memory) throws WuaException {
    Path named =
        request
            .host()
            .orElseThrow(
                () ->
                    new WuaException(
                        FailureReason.UNSUPPORTED,
                        "This version does not install on the Windows that it runs on yet. Name a"
                            + " simulated host, its folder or a snapshot, by --host."));
    SimulatedHost host = host(named, request.state().resolve(OWN));
    CatalogOpener opener = request.cache().map(catalogs::cachedIn).orElse(catalogs);
    CatalogSearch search = new CatalogSearch(opener, () -> snapshots.open(host.snapshot()), memory);
    SimulatedWindows windows = new SimulatedWindows(host);
    return new AgentHost(
        snapshots.open(host.snapshot()).name(),
        windows,
        windows,
        new SimulatedReboots(host),
        windows,
        search,
        search,
        new SimulatedClock(host),
        Optional.of(host.snapshot()));
  }

  private SimulatedHost host(Path named, Path own) throws WuaException {
    if (Files.isDirectory(named)) {
      return SimulatedHost.open(named, clock);
    }
    snapshots.open(named); // says what is wrong with it before anything is made of it
    return Files.isDirectory(own)
        ? SimulatedHost.open(own, clock)
        : SimulatedHost.create(own, named, new EffectsTable(Map.of()), clock);
  }
}
