package io.wua.server.cli.catalog;

import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.server.cli.OriginOptions;
import io.wua.server.cli.SettingsOptions;
import io.wua.server.origin.DutyLeases;
import io.wua.server.origin.Lease;
import io.wua.server.origin.catalog.CatalogDuties;
import io.wua.server.origin.catalog.CatalogKeeper;
import io.wua.server.origin.catalog.CatalogParts;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.time.Clock;
import picocli.CommandLine.Mixin;

/** The options of commands that bring catalogs, which have to agree with those of the server. */
final class CatalogOptions {
  @Mixin private SettingsOptions server = new SettingsOptions();
  @Mixin private OriginOptions origin = new OriginOptions();

  /** What is done with the keeper. */
  @FunctionalInterface
  interface Work<T> {
    T run(CatalogKeeper keeper, Lease lease) throws WuaException;
  }

  ServerSettings settings() throws WuaException {
    return server.settings(origin.origin(ServerOptions.Work.NONE));
  }

  ServerStore open() throws WuaException {
    return SettingsOptions.open(settings());
  }

  /** Does work on the catalog while no server and no other command does. */
  <T> T alone(Work<T> work) throws WuaException {
    ServerSettings settings = settings();
    Clock clock = Clock.systemUTC();
    try (ServerStore opened = SettingsOptions.open(settings);
        CatalogParts parts = CatalogParts.open(settings, opened, clock, Failpoints.none());
        DutyLeases leases =
            new DutyLeases(opened.duties(), settings.origin().server() + "/command", clock)) {
      return leases.outOfTurn(
          CatalogDuties.CATALOG, () -> false, lease -> work.run(parts.keeper(), lease));
    }
  }
}
