package io.wua.server.crash;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.origin.DutyLeases;
import io.wua.server.origin.catalog.CatalogDuties;
import io.wua.server.origin.catalog.CatalogParts;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A process that refreshes the catalog once: data folder, origin, roots. */
final class RefreshingChild {
  private RefreshingChild() {}

  public static void main(String[] arguments) throws WuaException {
    refresh(
        Path.of(arguments[0]), URI.create(arguments[1]), Path.of(arguments[2]), Clock.systemUTC());
  }

  static ServerSettings settings(Path data, URI origin, Path roots) throws WuaException {
    return ServerSettings.of(
        ServerOptions.of(data)
            .from(
                new ServerOptions.Origin(
                    ServerOptions.Work.NONE,
                    Optional.of(origin),
                    Optional.empty(),
                    Optional.of(roots))));
  }

  /** As a start of the server and its duties do. */
  static void refresh(Path data, URI origin, Path roots, Clock clock) throws WuaException {
    ServerSettings settings = settings(data, origin, roots);
    try (ServerStore store = ServerStore.open(settings.database(), RegistrationRules.of(false));
        CatalogParts parts = CatalogParts.open(settings, store, clock, KilledServer.failpoints());
        DutyLeases leases = new DutyLeases(store.duties(), settings.origin().server(), clock)) {
      store.tasks().closeInterrupted(settings.origin().server(), clock.instant());
      leases.outOfTurn(
          CatalogDuties.CATALOG,
          () -> false,
          lease -> {
            parts.keeper().adopt(lease);
            return parts.keeper().refresh(false, lease);
          });
    }
  }

  /** A clock by which the lease of a dead process is over. */
  static Clock later() {
    return Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));
  }
}
