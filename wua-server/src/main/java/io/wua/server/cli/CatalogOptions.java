package io.wua.server.cli;

import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.origin.DutyLeases;
import io.wua.server.origin.Lease;
import io.wua.server.origin.catalog.CatalogDuties;
import io.wua.server.origin.catalog.CatalogKeeper;
import io.wua.server.origin.catalog.CatalogParts;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that bring catalogs, which have to agree with those of the server. */
final class CatalogOptions {
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private OriginOptions origin = new OriginOptions();

  @Option(
      names = "--config",
      paramLabel = "INI",
      description = "The waptserver.ini that the server runs with.")
  private @Nullable Path config;

  /** What is done with the keeper. */
  @FunctionalInterface
  interface Work<T> {
    T run(CatalogKeeper keeper, Lease lease) throws WuaException;
  }

  ServerSettings settings() throws WuaException {
    ServerOptions told = store.options().from(origin.origin(ServerOptions.Work.NONE));
    return ServerSettings.of(config == null ? told : told.configuredBy(config));
  }

  ServerStore open() throws WuaException {
    return open(settings());
  }

  private static ServerStore open(ServerSettings settings) throws WuaException {
    return ServerStore.open(settings.database(), RegistrationRules.of(false));
  }

  /** Does work on the catalog while no server and no other command does. */
  <T> T alone(Work<T> work) throws WuaException {
    ServerSettings settings = settings();
    Clock clock = Clock.systemUTC();
    try (ServerStore opened = open(settings);
        CatalogParts parts = CatalogParts.open(settings, opened, clock, Failpoints.none());
        DutyLeases leases =
            new DutyLeases(opened.duties(), settings.origin().server() + "/command", clock)) {
      return leases.outOfTurn(
          CatalogDuties.CATALOG, () -> false, lease -> work.run(parts.keeper(), lease));
    }
  }
}
