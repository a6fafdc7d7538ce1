package io.wua.server.origin.work;

import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.pace.Bandwidth;
import io.wua.http.fetch.pace.Timing;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.want.WantList;
import io.wua.server.origin.Duties;
import io.wua.server.origin.Duty;
import io.wua.server.origin.DutyLeases;
import io.wua.server.origin.Lease;
import io.wua.server.origin.OriginAccess;
import io.wua.server.origin.Rest;
import io.wua.server.origin.catalog.CatalogDuties;
import io.wua.server.origin.catalog.CatalogKeeper;
import io.wua.server.origin.catalog.CatalogParts;
import io.wua.server.origin.payload.FetchRound;
import io.wua.server.origin.payload.PayloadFetcher;
import io.wua.server.origin.payload.folder.DiskRoom;
import io.wua.server.origin.payload.folder.FolderInventory;
import io.wua.server.origin.payload.folder.FreeSpace;
import io.wua.server.origin.payload.folder.InventoryResult;
import io.wua.server.origin.payload.folder.Quarantine;
import io.wua.server.origin.payload.folder.UpdateFolder;
import io.wua.server.origin.want.WantKeeper;
import io.wua.server.publish.RepositoryDocuments;
import io.wua.server.settings.ServerKeys;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server does by itself to serve updates: it keeps the catalog, finds out what hosts wait
 * for, fetches that, and tells replicas of it. Close it to stop within seconds.
 */
public final class RepositoryWork implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RepositoryWork.class);
  private static final String WANTS = "wants";
  private static final String INVENTORY = "inventory";
  private static final Duration BETWEEN_WANTS = Duration.ofMinutes(30);
  private static final Duration BETWEEN_INVENTORIES = Duration.ofDays(1);
  private static final Duration BETWEEN_DOCUMENTS = Duration.ofHours(1);

  /** Reports come in waves: what a wave brings is looked at once. */
  private static final Duration WAVE = Duration.ofSeconds(15);

  private static final Duration FILES_TOGETHER = Duration.ofSeconds(2);

  private final ServerSettings settings;
  private final ServerStore store;
  private final Clock clock;
  private final RepositoryDocuments documents;
  private final CatalogParts catalog;
  private final WantKeeper wants;
  private final FolderInventory inventory;
  private final PayloadFetcher fetcher;
  private final DutyLeases leases;
  private final Poke reported;
  private final Poke arrived;
  private Optional<Duties> duties = Optional.empty();

  private RepositoryWork(
      ServerSettings settings,
      ServerStore store,
      RepositoryDocuments documents,
      Clock clock,
      Failpoints failpoints)
      throws WuaException {
    this.settings = settings;
    this.store = store;
    this.clock = clock;
    this.documents = documents;
    OriginAccess access = OriginAccess.of(settings.origin());
    this.catalog = CatalogParts.open(settings, store, clock, failpoints);
    this.wants = new WantKeeper(store, catalog.published(), access);
    UpdateFolder folder =
        new UpdateFolder(settings.payloads(), Quarantine.in(settings.data().folder("quarantine")));
    this.inventory = new FolderInventory(folder, store.files(), store.wants());
    this.fetcher = fetcher(access, folder, failpoints);
    this.leases = new DutyLeases(store.duties(), settings.origin().server(), clock);
    this.reported = new Poke(WAVE, () -> wake(WANTS));
    this.arrived = new Poke(FILES_TOGETHER, this::filesCame);
  }

  /**
   * Puts the work together; nothing is done yet.
   *
   * @param failpoints told of each durable write
   * @throws WuaException where a folder, a root or the origin stands in the way
   */
  public static RepositoryWork open(
      ServerSettings settings,
      ServerStore store,
      RepositoryDocuments documents,
      Clock clock,
      Failpoints failpoints)
      throws WuaException {
    return new RepositoryWork(settings, store, documents, clock, failpoints);
  }

  private PayloadFetcher fetcher(OriginAccess access, UpdateFolder folder, Failpoints failpoints)
      throws WuaException {
    Optional<Long> quota = settings.wapt().get(ServerKeys.WUA_DISK_QUOTA);
    DiskRoom room =
        new DiskRoom(
            FreeSpace.of(settings.payloads()),
            settings.wapt().get(ServerKeys.WUA_DISK_FLOOR),
            quota.isPresent() ? OptionalLong.of(quota.get()) : OptionalLong.empty(),
            () -> store.files().totalBytes());
    Bandwidth bandwidth =
        settings
            .wapt()
            .get(ServerKeys.WUA_LIMIT_BANDWIDTH)
            .map(megabits -> Bandwidth.ofMegabits(megabits, Timing.system()))
            .orElseGet(Bandwidth::unlimited);
    String server = settings.origin().server();
    return PayloadFetcher.of(server, access.connect(), store, folder, room)
        .sources(access::refusal, access.redirects())
        .bandwidth(bandwidth)
        .failpoints(failpoints)
        .log(new StoredTaskLog(store.tasks(), server))
        .arrivals(file -> arrived(file))
        .build();
  }

  private void arrived(PayloadFile file) {
    LOG.info("{} has come, {} bytes.", file.name(), file.sizeBytes());
    arrived.poke();
  }

  /** Does all of it from now on, by itself. */
  public void start() {
    List<Duty> all =
        new ArrayList<>(
            CatalogDuties.of(
                catalog.keeper(), settings.origin().refresh(), leases, ZoneId.systemDefault()));
    all.add(new Duty(WANTS, now -> now.plus(BETWEEN_WANTS), true, lease -> updateAndFetch()));
    all.add(
        new Duty(
            INVENTORY,
            now -> now.plus(BETWEEN_INVENTORIES),
            true,
            lease -> LOG.info("{}", said(takeInventory()))));
    // Each server signs and serves documents of its own.
    all.add(
        new Duty(
            "documents " + settings.origin().server(),
            now -> now.plus(BETWEEN_DOCUMENTS),
            true,
            lease -> publishDocuments()));
    Duties started = new Duties(leases, all, Rest::real);
    duties = Optional.of(started);
    if (settings.origin().fetches()) {
      fetcher.start();
    }
    started.start();
  }

  private void updateAndFetch() throws WuaException {
    WantList list = updateWants();
    LOG.info(
        "Hosts wait for {} files of {} bytes; {} updates cannot be fetched.",
        list.files().size(),
        list.bytes(),
        list.unmet().size());
    fetcher.wake();
  }

  private static String said(InventoryResult result) {
    return "%d files were adopted, %d forgotten, %d put into quarantine."
        .formatted(result.adopted().size(), result.vanished().size(), result.quarantined().size());
  }

  /** A host has reported rows. Takes no time. */
  public void hostReported() {
    reported.poke();
  }

  private void wake(String duty) {
    duties.ifPresent(running -> running.wake(duty));
  }

  private void filesCame() {
    try {
      publishDocuments();
      if (store.wants().all().isEmpty()) {
        wake(WANTS);
      }
    } catch (WuaException | RuntimeException e) {
      LOG.warn("Replicas are not told of new files yet: {}", e.getMessage());
    }
  }

  /**
   * Makes the queue what hosts wait for now.
   *
   * @throws WuaException where database or catalog cannot be asked
   */
  public WantList updateWants() throws WuaException {
    return wants.update(clock.instant());
  }

  /**
   * Works the queue until nothing of it can be had now.
   *
   * @throws WuaException where the database cannot be asked
   */
  public FetchRound fetch() throws WuaException {
    return fetcher.run();
  }

  /**
   * Compares the folder of updates with what is known of it.
   *
   * @throws WuaException where one of them cannot be read
   */
  public InventoryResult takeInventory() throws WuaException {
    return inventory.take(clock.instant());
  }

  /**
   * Signs what replicas and hosts are told, where it has changed.
   *
   * @throws WuaException where a file, the key or the database stands in the way
   */
  public void publishDocuments() throws WuaException {
    documents.publishSync();
    documents.publishRules();
  }

  /**
   * Does something with the catalog, under the lease of that duty.
   *
   * @throws WuaException BUSY where another process is at it; else what the work throws
   */
  public <T> T withCatalog(CatalogWork<T> work) throws WuaException {
    return leases.outOfTurn(
        CatalogDuties.CATALOG, () -> false, lease -> work.run(catalog.keeper(), lease));
  }

  /** Something that is done with the catalog. */
  @FunctionalInterface
  public interface CatalogWork<T> {
    /**
     * Does it.
     *
     * @throws WuaException where it fails
     */
    T run(CatalogKeeper keeper, Lease lease) throws WuaException;
  }

  @Override
  public void close() {
    reported.close();
    arrived.close();
    fetcher.close();
    duties.ifPresentOrElse(Duties::close, leases::close);
    catalog.close();
  }
}
