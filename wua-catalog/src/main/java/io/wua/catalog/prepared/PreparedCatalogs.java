package io.wua.catalog.prepared;

import io.wua.catalog.container.CabinetStamp;
import io.wua.catalog.container.CatalogContainer;
import io.wua.catalog.container.PassListener;
import io.wua.catalog.graph.Catalog;
import io.wua.catalog.prepared.spool.Preparation;
import io.wua.catalog.prepared.store.StoredCatalog;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A folder of prepared catalogs. A cabinet is read once; from then on its prepared file is opened,
 * which takes next to no time and memory. The folder may be deleted at any time. Several threads
 * and processes may use one folder: at worst they do the same work twice.
 */
public final class PreparedCatalogs {
  private static final int MOST_WORKERS = 4;

  private final CacheFolder folder;
  private final Path path;
  private final InstantSource clock;
  private final PassListener listener;
  private final int workers;

  private PreparedCatalogs(Path path, InstantSource clock, PassListener listener, int workers) {
    this.folder = new CacheFolder(path);
    this.path = path;
    this.clock = clock;
    this.listener = listener;
    this.workers = workers;
  }

  /**
   * Uses a folder.
   *
   * @param folder made when it is needed; holds nothing else
   * @param clock by which the folder knows which catalogs were used last
   */
  public static PreparedCatalogs in(Path folder, InstantSource clock) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new PreparedCatalogs(
        folder, clock, PassListener.NONE, Math.min(processors, MOST_WORKERS));
  }

  /** The same folder, with somebody told how far a preparation is. */
  public PreparedCatalogs listening(PassListener listener) {
    return new PreparedCatalogs(path, clock, listener, workers);
  }

  /** The same folder, with so many threads for a preparation; each takes about 10 MB. */
  public PreparedCatalogs workers(int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException(workers + " workers");
    }
    return new PreparedCatalogs(path, clock, listener, workers);
  }

  /**
   * Opens a cabinet, and prepares it where that has not been done yet.
   *
   * @param cabinet the file {@code wsusscn2.cab}
   * @param languages tags in the order in which titles are wanted
   * @throws WuaException where there is none, or it is damaged, or the folder cannot be written;
   *     ABORTED where the thread is interrupted, which leaves nothing behind
   */
  public Catalog open(Path cabinet, List<String> languages) throws WuaException {
    List<String> tags = languages.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList();
    try {
      return openOrPrepare(cabinet, tags);
    } catch (IOException | WuaException e) {
      if (Thread.currentThread().isInterrupted()) {
        // Such a thread cannot read and write files, whatever the failure says.
        throw new WuaException(
            FailureReason.ABORTED, "preparing " + cabinet + " was interrupted.", e);
      }
      if (e instanceof WuaException known) {
        throw known;
      }
      throw new WuaException(
          FailureReason.UNREADABLE,
          "the prepared catalogs in "
              + path
              + " cannot be used: "
              + e.getMessage()
              + ". Check the room and rights of that folder.",
          e);
    }
  }

  private Catalog openOrPrepare(Path cabinet, List<String> languages)
      throws WuaException, IOException {
    CatalogContainer container = CatalogContainer.open(cabinet);
    CabinetStamp stamp = CabinetStamp.of(cabinet);
    Optional<Catalog> known =
        folder.digest(cabinet, stamp).flatMap(digest -> prepared(digest, languages));
    return known.isPresent() ? known.get() : prepare(container, cabinet, stamp, languages);
  }

  private Optional<Catalog> prepared(String digest, List<String> languages) {
    Path file = folder.catalog(digest, languages);
    Optional<StoredCatalog> stored = StoredCatalog.open(file, digest, languages);
    stored.ifPresent(found -> folder.touch(file, clock.instant()));
    return stored.map(found -> found);
  }

  private Catalog prepare(
      CatalogContainer container, Path cabinet, CabinetStamp stamp, List<String> languages)
      throws WuaException, IOException {
    folder.create();
    String digest = container.digest();
    Optional<Catalog> known = prepared(digest, languages);
    if (known.isEmpty()) {
      write(new Preparation(container, languages, digest, workers, listener), cabinet, stamp);
    }
    Catalog opened = known.isPresent() ? known.get() : justPrepared(digest, languages);
    folder.remember(cabinet, stamp, digest);
    folder.collect(clock.instant());
    return opened;
  }

  private Catalog justPrepared(String digest, List<String> languages) throws WuaException {
    return prepared(digest, languages)
        .orElseThrow(
            () ->
                new WuaException(
                    FailureReason.UNREADABLE,
                    "what was just written to "
                        + path
                        + " cannot be read. Check the disk, or name another folder."));
  }

  private void write(Preparation preparation, Path cabinet, CabinetStamp stamp)
      throws WuaException, IOException {
    Path part = folder.part();
    Path spool = folder.part();
    try {
      preparation.write(part, spool);
      if (!CabinetStamp.of(cabinet).equals(stamp)) {
        throw new WuaException(
            FailureReason.BUSY,
            cabinet + " was replaced while it was being read. Try again when it is in place.");
      }
      folder.publish(part, folder.catalog(preparation.digest(), preparation.languages()));
    } finally {
      Files.deleteIfExists(part);
      Files.deleteIfExists(spool);
    }
  }
}
