package io.wua.server;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.catalog.Staleness;
import io.wua.server.store.ServerStore;
import java.time.InstantSource;
import java.util.Optional;

/** Whether the published catalog has become too old, as the database knows it. */
public final class CatalogAge {
  private CatalogAge() {}

  /** The warning, if there is reason for one; none where the database cannot be asked. */
  public static Optional<String> warning(ServerStore store, InstantSource clock) {
    try {
      return store
          .issues()
          .published()
          .flatMap(
              known ->
                  Staleness.warning(
                      known.issue(), known.publishedOn().orElse(known.seenOn()), clock.instant()));
    } catch (WuaException e) {
      // That the database does not answer is another part of the same page.
      return Optional.empty();
    }
  }
}
