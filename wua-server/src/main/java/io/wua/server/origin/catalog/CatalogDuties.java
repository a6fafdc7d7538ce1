package io.wua.server.origin.catalog;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.catalog.RefreshTimes;
import io.wua.server.origin.Duty;
import io.wua.server.origin.DutyLeases;
import io.wua.server.origin.Lease;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The regular work on the catalog: to ask for a newer one, and to see that hosts get the right. */
public final class CatalogDuties {
  /** The duty under whose lease the catalog is changed, by whomever. */
  public static final String CATALOG = "catalog";

  private static final String ADOPTION = "catalog-place";
  private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(CatalogDuties.class);

  private CatalogDuties() {}

  /**
   * The duties of a server.
   *
   * @param times when the origin is asked; none for never
   * @param zone by which its clock goes
   */
  public static List<Duty> of(
      CatalogKeeper keeper, Optional<RefreshTimes> times, DutyLeases leases, ZoneId zone) {
    List<Duty> duties = new ArrayList<>();
    duties.add(
        new Duty(
            ADOPTION,
            now -> now.plus(BETWEEN_LOOKS),
            true,
            lease -> leases.outOfTurn(CATALOG, lease::isOver, keeper::adopt)));
    times.ifPresent(
        daily ->
            duties.add(
                new Duty(
                    CATALOG,
                    now -> daily.next(now, zone),
                    false,
                    lease -> refresh(keeper, lease))));
    return duties;
  }

  /** First what lies there: who comes from WAPT has a catalog already. */
  private static void refresh(CatalogKeeper keeper, Lease lease) throws WuaException {
    try {
      keeper.adopt(lease);
    } catch (WuaException e) {
      LOG.warn("The catalog in the folder of updates is not taken: {}", e.getMessage());
    }
    LOG.info("{}", keeper.refresh(false, lease).sentence());
  }
}
