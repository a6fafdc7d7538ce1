package io.wua.server.fleet.want;

import io.wua.core.download.plan.UpdateLeaves;
import io.wua.core.host.VersionFacts;
import io.wua.core.update.UpdateId;
import java.util.Optional;

/** What a catalog tells of an update. */
@FunctionalInterface
public interface CatalogLeaves {
  /**
   * The leaves that hosts of that Windows may need: none of them where they can never have the
   * update; empty where the catalog does not hold that revision.
   */
  Optional<UpdateLeaves> of(UpdateId update, VersionFacts windows);
}
