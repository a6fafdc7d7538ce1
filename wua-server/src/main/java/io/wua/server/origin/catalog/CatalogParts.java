package io.wua.server.origin.catalog;

import io.wua.catalog.prepared.PreparedCatalogs;
import io.wua.catalog.signature.TrustedRoots;
import io.wua.catalog.trust.CatalogTrustCheck;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.FetchLimits;
import io.wua.http.fetch.Fetcher;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.server.settings.OriginSettings;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import io.wua.server.store.issue.IssueStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The parts that keep the catalog, put together for one server. Close it to end connections. */
public final class CatalogParts implements AutoCloseable {
  private static final String USER_AGENT = "wua-server";

  /** The catalog of 2026 has 1.3 GB. */
  private static final long LARGEST = 8L << 30;

  private final CatalogKeeper keeper;
  private final PublishedCatalog published;
  private final HttpConnection connection;

  private CatalogParts(
      CatalogKeeper keeper, PublishedCatalog published, HttpConnection connection) {
    this.keeper = keeper;
    this.published = published;
    this.connection = connection;
  }

  /**
   * Puts them together.
   *
   * @param failpoints told of each durable write
   * @throws WuaException where a folder cannot be made, or the roots to trust cannot be read
   */
  public static CatalogParts open(
      ServerSettings settings, ServerStore store, Clock clock, Failpoints failpoints)
      throws WuaException {
    return open(settings, store, clock, failpoints, UnaryOperator.identity());
  }

  /** The same with another way to fetch. */
  static CatalogParts open(
      ServerSettings settings,
      ServerStore store,
      Clock clock,
      Failpoints failpoints,
      UnaryOperator<Fetcher.Builder> tuning)
      throws WuaException {
    OriginSettings told = settings.origin();
    CatalogFolders folders = CatalogFolders.of(settings);
    CatalogFiles files = new CatalogFiles(folders, failpoints);
    PreparedCatalogs prepared = PreparedCatalogs.in(folders.prepared(), clock);
    Optional<Path> stated = told.roots();
    TrustedRoots roots =
        stated.isPresent() ? TrustedRoots.read(stated.get()) : TrustedRoots.microsoft();
    Examination examination =
        new Examination(CatalogTrustCheck.of(told.trust(), roots, clock), prepared);
    IssueStore issues = store.issues();
    HttpConnection connection =
        HttpConnection.open(ConnectionSettings.direct(USER_AGENT).through(told.proxy()));
    Fetcher.Builder fetcher =
        Fetcher.over(connection)
            .limits(FetchLimits.DEFAULT.withMaxBytes(LARGEST))
            .redirects(CatalogParts::staysThere);
    return new CatalogParts(
        new CatalogKeeper(
            folders,
            files,
            new CatalogOrigin(tuning.apply(fetcher).build(), told.catalog()),
            new IssueDesk(folders, files, examination, issues, failpoints, clock),
            store.tasks(),
            clock,
            told.server()),
        new ServedCatalog(folders.published(), prepared, issues),
        connection);
  }

  /** An origin that sends us to another host is none that anybody named. */
  private static boolean staysThere(URI from, URI to) {
    return from.getHost().equalsIgnoreCase(to.getHost())
        && (from.getScheme().equalsIgnoreCase(to.getScheme())
            || to.getScheme().equalsIgnoreCase("https"));
  }

  /** Brings catalogs. */
  public CatalogKeeper keeper() {
    return keeper;
  }

  /** Opens the published one. */
  public PublishedCatalog published() {
    return published;
  }

  @Override
  public void close() {
    connection.close();
  }
}
