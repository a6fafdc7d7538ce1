package io.wua.catalog;

import io.wua.catalog.container.CatalogContainer;
import io.wua.catalog.evaluate.CatalogUpdateSource;
import io.wua.catalog.evaluate.HostPossibilities;
import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogReader;
import io.wua.catalog.listing.CatalogListing;
import io.wua.catalog.listing.ListPage;
import io.wua.catalog.listing.ListQuery;
import io.wua.catalog.listing.change.CatalogChanges;
import io.wua.catalog.listing.change.CatalogComparison;
import io.wua.catalog.listing.detail.DetailReading;
import io.wua.catalog.listing.detail.LeafReading;
import io.wua.catalog.listing.detail.UpdateDetails;
import io.wua.catalog.listing.detail.UpdateName;
import io.wua.catalog.listing.detail.UpdateSearch;
import io.wua.catalog.prepared.PreparedCatalogs;
import io.wua.catalog.probe.CatalogProbes;
import io.wua.catalog.probe.Platform;
import io.wua.catalog.probe.ProbeList;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostFacts;
import io.wua.core.scan.CatalogInfo;
import io.wua.core.scan.ExplainingSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Microsoft's offline catalog: the public face of this module. Reading takes time and memory in
 * proportion to the catalog, unless it is prepared; scanning one host after another with the same
 * instance takes little. Safe for several threads.
 */
public final class OfflineCatalog {
  private final Catalog catalog;
  private @Nullable LeafReading leaves;

  private OfflineCatalog(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Reads {@code wsusscn2.cab} or a folder that it was unpacked to.
   *
   * @param path the cabinet, or the folder that holds package.xml
   * @param languages tags in the order in which titles are wanted, {@code fr}; English follows by
   *     itself
   * @throws WuaException where there is none, or it is damaged; what, where and what to do is in
   *     the message
   */
  public static OfflineCatalog open(Path path, List<String> languages) throws WuaException {
    return new OfflineCatalog(CatalogReader.read(CatalogContainer.open(path), languages));
  }

  /**
   * Opens a cabinet that is prepared, or prepares it first. A folder is read as by {@link
   * #open(Path, List)}.
   *
   * @param path the cabinet, or the folder that holds package.xml
   * @param languages tags in the order in which titles are wanted, {@code fr}; English follows by
   *     itself
   * @param cache where prepared catalogs are kept
   * @throws WuaException as {@link PreparedCatalogs#open}
   */
  public static OfflineCatalog open(Path path, List<String> languages, PreparedCatalogs cache)
      throws WuaException {
    return Files.isDirectory(path)
        ? open(path, languages)
        : new OfflineCatalog(cache.open(path, languages));
  }

  /** Which catalog this is. */
  public CatalogInfo info() {
    return catalog.info();
  }

  /** How many updates it holds that people see. */
  public int topLevelUpdates() {
    return catalog.topLevel().size();
  }

  /** What could not be joined, for people. */
  public List<String> warnings() {
    return catalog.warnings();
  }

  /** One page of the updates that people see and that pass a filter. */
  public ListPage list(ListQuery query) {
    return new CatalogListing(catalog).page(query);
  }

  /**
   * The updates of that id, one at the most, or of that KB number, with all that is known of them;
   * in the order of the catalog's index.
   *
   * @throws WuaException NOT_FOUND where the catalog has none; the message says whether it has
   *     another revision, or whether the id is that of a part of an update
   */
  public List<UpdateDetails> details(UpdateName name) throws WuaException {
    DetailReading reading = new DetailReading(catalog);
    return UpdateSearch.find(catalog, name).stream().map(reading::read).toList();
  }

  /** What is different in a newer issue of this catalog. */
  public CatalogChanges changesTo(OfflineCatalog newer) {
    return CatalogComparison.compare(catalog, newer.catalog);
  }

  /**
   * What a host must answer so that no rule is UNKNOWN for want of a fact.
   *
   * @param platforms the platforms that hosts are limited to, each a GUID or the beginning of any
   *     word of the title of a product or detectoid; none for any host
   * @throws WuaException NOT_FOUND where the catalog names no such platform
   */
  public ProbeList probes(List<String> platforms) throws WuaException {
    return CatalogProbes.of(catalog, Platform.named(catalog, platforms));
  }

  /** What hosts may need of it of which only these facts are known; for one thread. */
  public HostPossibilities possibilitiesOf(HostFacts facts) {
    return new HostPossibilities(catalog, leaves(), facts);
  }

  /** Made when it is first asked for: most catalogs are read for one scan. */
  private synchronized LeafReading leaves() {
    LeafReading known = leaves;
    if (known == null) {
      known = new LeafReading(catalog);
      leaves = known;
    }
    return known;
  }

  /** A source of updates for one host. */
  public ExplainingSource sourceFor(HostFacts facts) {
    return new CatalogUpdateSource(catalog, facts);
  }
}
