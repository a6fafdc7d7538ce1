package io.wua.server.origin.want;

import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.evaluate.HostPossibilities;
import io.wua.core.download.plan.UpdateLeaves;
import io.wua.core.host.VersionFacts;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.want.CatalogLeaves;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One issue of the catalog as the want list asks it. Remembers what it was asked: the same few
 * hundred updates are wanted half-hour after half-hour. For one thread.
 */
public final class CatalogView implements CatalogLeaves {
  /** Fleets have some dozens; more are made up, and get what any Windows may need. */
  private static final int MOST_KINDS = 300;

  private final OfflineCatalog catalog;
  private final Map<VersionFacts, Kind> kinds = new HashMap<>();

  /** Asks that issue. */
  public CatalogView(OfflineCatalog catalog) {
    this.catalog = catalog;
  }

  boolean isOf(OfflineCatalog other) {
    return catalog == other;
  }

  @Override
  public Optional<UpdateLeaves> of(UpdateId update, VersionFacts windows) {
    Kind kind = kinds.get(windows);
    if (kind == null) {
      VersionFacts counted =
          kinds.size() < MOST_KINDS
              ? windows
              : new VersionFacts(Optional.empty(), Optional.empty());
      kind = kinds.computeIfAbsent(counted, facts -> new Kind(catalog.possibilitiesOf(facts)));
    }
    return kind.leaves(update);
  }

  /** What hosts of one Windows may need. */
  private record Kind(HostPossibilities possible, Map<UpdateId, Optional<UpdateLeaves>> known) {
    Kind(HostPossibilities possible) {
      this(possible, new HashMap<>());
    }

    Optional<UpdateLeaves> leaves(UpdateId update) {
      return known.computeIfAbsent(update, possible::leaves);
    }
  }
}
