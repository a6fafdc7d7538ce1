package io.wua.server.origin.want;

import io.wua.catalog.OfflineCatalog;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.payload.ImportedFile;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.want.Demand;
import io.wua.server.fleet.want.Holdings;
import io.wua.server.fleet.want.WantList;
import io.wua.server.fleet.want.WantListing;
import io.wua.server.origin.OriginAccess;
import io.wua.server.origin.catalog.PublishedCatalog;
import io.wua.server.store.ServerStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what hosts wait for, makes that the queue of files to fetch, and notes the updates that
 * are complete. Safe for several threads, which take turns.
 */
public final class WantKeeper {
  /** A file is there two days before the delay of its update ends. */
  private static final Duration AHEAD = Duration.ofHours(48);

  /** A Windows that nobody updated for a year waits for some dozens. */
  private static final int UPDATES_A_HOST = 500;

  private final ServerStore store;
  private final PublishedCatalog catalog;
  private final OriginAccess access;
  private @Nullable CatalogView view;

  /**
   * Finds wants.
   *
   * @param store where hosts reported, and where the queue is
   * @param catalog what the server publishes
   * @param access where files may be fetched
   */
  public WantKeeper(ServerStore store, PublishedCatalog catalog, OriginAccess access) {
    this.store = store;
    this.catalog = catalog;
    this.access = access;
  }

  /**
   * Makes the queue what hosts wait for now.
   *
   * @return what they wait for, and what cannot be fetched
   * @throws WuaException where database or catalog cannot be asked; the queue stays as it was
   */
  public WantList update(Instant now) throws WuaException {
    WantList list = list(now);
    store.wants().replace(list.files(), now);
    store.catalog().downloaded(list.complete(), list.incomplete(), now);
    return list;
  }

  /**
   * What hosts wait for now; nothing is changed.
   *
   * @throws WuaException where database or catalog cannot be asked
   */
  public synchronized WantList list(Instant now) throws WuaException {
    Optional<CatalogView> current = current();
    List<Demand> demands = store.demand().demands(now.plus(AHEAD), UPDATES_A_HOST);
    Map<UpdateId, List<String>> urls =
        store
            .demand()
            .reportedUrls(
                demands.stream()
                    .filter(demand -> isUnknown(current, demand))
                    .map(Demand::update)
                    .collect(Collectors.toSet()));
    WantList list =
        WantListing.of(
            demands, current.map(c -> c), urls, url -> access.refusal(url).isEmpty(), holdings());
    return list.at(access::address);
  }

  private static boolean isUnknown(Optional<CatalogView> catalog, Demand demand) {
    return catalog.flatMap(view -> view.of(demand.update(), demand.windows())).isEmpty();
  }

  private Optional<CatalogView> current() throws WuaException {
    Optional<OfflineCatalog> published = catalog.current();
    CatalogView known = view;
    if (published.isEmpty()) {
      view = null;
    } else if (known == null || !known.isOf(published.get())) {
      view = new CatalogView(published.get());
    }
    return Optional.ofNullable(view);
  }

  private Holdings holdings() throws WuaException {
    return new Holdings(
        store.files().all().stream().map(PayloadFile::sha1).collect(Collectors.toSet()),
        store.files().imports().stream().map(ImportedFile::kb).collect(Collectors.toSet()));
  }
}
