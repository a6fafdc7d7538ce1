package io.wua.app.fleet;

import io.wua.core.failure.WuaException;
import io.wua.core.report.exchange.MemoryOfServer;
import io.wua.http.fetch.FileCheck;
import java.time.Clock;

/** Opens the way of a host to its fleet; nothing is asked yet. */
@FunctionalInterface
public interface FleetOpener {
  /**
   * Opens it.
   *
   * @param catalogs a look at a fetched catalog before it takes the place of the old one
   * @param memory what the host remembers of its server
   * @throws WuaException CONFIGURATION where a setting cannot be used
   */
  Fleet open(Membership membership, FileCheck catalogs, MemoryOfServer memory, Clock clock)
      throws WuaException;
}
