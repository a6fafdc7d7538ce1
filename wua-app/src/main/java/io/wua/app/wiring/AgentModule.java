package io.wua.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import io.wua.app.agent.host.AgentHosts;
import io.wua.app.agent.host.SimulatedHosts;
import io.wua.app.agent.store.AgentStores;
import io.wua.app.agent.store.DiskStores;
import io.wua.app.fleet.FleetOpener;
import io.wua.app.fleet.HttpFleet;
import io.wua.core.failure.Failpoints;
import io.wua.files.AgentFiles;
import java.time.Clock;
import java.util.Optional;

/** What the commands of the agent need. */
public final class AgentModule extends AbstractModule {
  @Override
  protected void configure() {
    binder().requireAtInjectOnConstructors();
    binder().requireExactBindingAnnotations();
    binder().disableCircularProxies();
  }

  @Provides
  Clock clock() {
    return Clock.systemUTC();
  }

  @Provides
  CatalogOpener catalogs(Clock clock) {
    Optional<String> property = Optional.ofNullable(System.getProperty(CacheFolder.PROPERTY));
    return new CachedCatalogs(
        CacheFolder.of(System.getenv(), System.getProperty("user.home"), property), clock);
  }

  @Provides
  HostOpener hosts() {
    return AgentFiles::hostSnapshot;
  }

  @Provides
  WindowsOpener windows() {
    return new ThisWindows();
  }

  @Provides
  LastRuns lastRuns() {
    return new RecordedRuns();
  }

  @Provides
  Failpoints failpoints() {
    return Failpoints.none();
  }

  @Provides
  AgentStores stores(DiskStores stores) {
    return stores;
  }

  @Provides
  AgentHosts agentHosts(SimulatedHosts simulated) {
    return simulated;
  }

  @Provides
  FleetOpener fleets() {
    return HttpFleet::open;
  }

  @Provides
  Confirmation confirmation() {
    return Confirmation.onTerminal();
  }

  @Provides
  PolicyFiles policyFiles() {
    return new DiskPolicyFiles();
  }
}
