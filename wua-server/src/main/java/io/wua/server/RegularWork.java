package io.wua.server;

import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.server.origin.Duties;
import io.wua.server.origin.Duty;
import io.wua.server.origin.DutyLeases;
import io.wua.server.origin.Rest;
import io.wua.server.origin.catalog.CatalogDuties;
import io.wua.server.origin.catalog.CatalogParts;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The regular work of a running server, or none where it is not to do any. */
final class RegularWork implements AutoCloseable {
  private final Optional<Duties> duties;
  private final Optional<CatalogParts> catalog;

  private RegularWork(Optional<Duties> duties, Optional<CatalogParts> catalog) {
    this.duties = duties;
    this.catalog = catalog;
  }

  static RegularWork start(ServerSettings settings, ServerStore store, Clock clock)
      throws WuaException {
    if (!settings.origin().duties()) {
      return new RegularWork(Optional.empty(), Optional.empty());
    }
    CatalogParts catalog = CatalogParts.open(settings, store, clock, Failpoints.none());
    DutyLeases leases = new DutyLeases(store.duties(), settings.origin().server(), clock);
    List<Duty> all =
        new ArrayList<>(
            CatalogDuties.of(
                catalog.keeper(), settings.origin().refresh(), leases, ZoneId.systemDefault()));
    Duties duties = new Duties(leases, all, Rest::real);
    duties.start();
    return new RegularWork(Optional.of(duties), Optional.of(catalog));
  }

  @Override
  public void close() {
    duties.ifPresent(Duties::close);
    catalog.ifPresent(CatalogParts::close);
  }
}
