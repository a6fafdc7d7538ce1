package io.wua.app.agent;

import com.google.inject.Inject;
import io.wua.app.agent.host.AgentHost;
import io.wua.app.agent.host.AgentHosts;
import io.wua.app.agent.resident.StopGate;
import io.wua.app.agent.store.AgentStore;
import io.wua.app.agent.store.AgentStores;
import io.wua.app.fleet.Fleet;
import io.wua.app.fleet.FleetOpener;
import io.wua.app.fleet.Late;
import io.wua.app.fleet.Membership;
import io.wua.app.wiring.PolicyFiles;
import io.wua.app.wiring.SettingsTrust;
import io.wua.catalog.trust.CatalogTrustCheck;
import io.wua.core.agent.WuaAgent;
import io.wua.core.agent.WuaAgentBuilder;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallGate;
import io.wua.core.report.HostIdentity;
import io.wua.core.schedule.HostSpread;
import io.wua.core.schedule.timing.HostSchedule;
import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.Settings;
import io.wua.core.settings.SettingsSource;
import io.wua.core.settings.reading.SettingsSchedule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Puts agents together from settings, rules, a state folder and a host. */
public final class AgentAssembler {
  /** The rules that lie in the state folder. */
  private static final String OWN_RULES = "rules.d";

  private static final String FLEET = "fleet";

  private final AgentStores stores;
  private final AgentHosts hosts;
  private final FleetOpener fleets;
  private final PolicyFiles policies;

  @Inject
  AgentAssembler(AgentStores stores, AgentHosts hosts, FleetOpener fleets, PolicyFiles policies) {
    this.stores = stores;
    this.hosts = hosts;
    this.fleets = fleets;
    this.policies = policies;
  }

  /**
   * Puts one together. Settings and rules are read anew at each run of it; where its repositories
   * and its server are is read now.
   *
   * @throws WuaException where anything that it is made of cannot be used
   */
  public AgentAssembly open(AgentRequest request, AgentWork work) throws WuaException {
    SettingsSource source = () -> policies.configuration(request.config()).settings();
    Settings settings = source.read();
    AgentStore store = stores.open(request.state());
    AgentHost host = hosts.open(request, store.memory());
    HostIdentity identity = identity(settings, host);
    HostSpread spread = HostSpread.usual(identity.uuid());
    WuaAgentBuilder builder =
        WuaAgent.opening(host.sources())
            .plans(host.plans())
            .on(host.installer(), host.wuauserv(), host.conditions())
            .rebooting(Optional.of(host.reboots()))
            .keeping(store.memory(), store.searches(), store.lock())
            .settings(source)
            .gate(gate(settings, spread, work, store, host.clock()))
            .spread(spread)
            .clock(host.clock())
            .progress(work.progress())
            .listener(
                event -> {
                  work.stop().happened(event);
                  work.listener().happened(event);
                });
    rules(builder, request);
    Optional<Fleet> fleet = Optional.empty();
    if (work.network()) {
      Fleet open = fleet(request, settings, identity, store, host.clock());
      fleet = Optional.of(open);
      open.repository().ifPresent(builder::repository);
      open.reports().ifPresent(to -> builder.reporting(store.outbox(), to, identity));
    }
    return new AgentAssembly(builder.build(), host, store, settings, fleet);
  }

  private void rules(WuaAgentBuilder builder, AgentRequest request) {
    builder.rules(() -> policies.configuration(request.config()).rules());
    List<Path> places = new ArrayList<>(request.rules());
    Path own = request.state().resolve(OWN_RULES);
    builder.rules(
        () -> {
          List<Path> now = new ArrayList<>(places);
          if (Files.isDirectory(own)) {
            now.add(own);
          }
          return policies.rules(now);
        });
  }

  private static InstallGate gate(
      Settings settings, HostSpread spread, AgentWork work, AgentStore store, Clock clock) {
    HostSchedule schedule = SettingsSchedule.read(settings, Optional.of(spread));
    InstallGate windows =
        work.windows()
            ? new WindowGate(schedule.install(), store.memory(), clock.getZone())
            : InstallGate.open();
    return new StopGate(work.stop(), windows);
  }

  private Fleet fleet(
      AgentRequest request, Settings settings, HostIdentity identity, AgentStore store, Clock clock)
      throws WuaException {
    Membership membership =
        new Membership(identity, request.state().resolve(FLEET), settings, request.account());
    Late<CatalogTrustCheck> trust =
        new Late<>(() -> SettingsTrust.check(settings, request.config(), clock));
    return fleets.open(membership, file -> trust.get().check(file), store.server(), clock);
  }

  /** A host without a {@code uuid} in its settings is known by its name. */
  private static HostIdentity identity(Settings settings, AgentHost host) throws WuaException {
    String fqdn = host.name().toLowerCase(Locale.ROOT);
    if (fqdn.isBlank()) {
      throw new WuaException(
          FailureReason.CONFIGURATION, "The host has no name. Set uuid in [global] and name it.");
    }
    if (settings.get(GlobalKeys.USE_FQDN_AS_UUID)) {
      return new HostIdentity(fqdn, fqdn);
    }
    String uuid =
        settings
            .get(GlobalKeys.UUID)
            .orElseGet(
                () ->
                    UUID.nameUUIDFromBytes(fqdn.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .toUpperCase(Locale.ROOT));
    return new HostIdentity(uuid, fqdn);
  }
}
