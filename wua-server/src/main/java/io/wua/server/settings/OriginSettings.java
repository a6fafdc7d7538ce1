package io.wua.server.settings;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.Settings;
import io.wua.core.settings.value.CatalogTrust;
import io.wua.server.fleet.catalog.RefreshTimes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the catalog comes from, when, and whom to believe.
 *
 * @param base the origin: Microsoft's, or a stand-in of it with the same paths
 * @param trust what becomes of a catalog that nobody trusted vouches for
 * @param roots certificates to trust in place of Microsoft's
 * @param duties whether this process does regular work at all
 * @param refresh when it asks the origin, if ever
 * @param proxy the proxy on the way there
 * @param server how this server is called among several
 */
public record OriginSettings(
    URI base,
    CatalogTrust trust,
    Optional<Path> roots,
    boolean duties,
    Optional<RefreshTimes> refresh,
    Optional<URI> proxy,
    String server) {
  private static final String MICROSOFT = "http://download.windowsupdate.com";
  private static final String CATALOG = "/microsoftupdate/v6/wsusscan/wsusscn2.cab";
  private static final Duration MOST_JITTER = Duration.ofHours(6);

  /** Refuses nulls. */
  public OriginSettings {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(trust, "trust");
    Objects.requireNonNull(roots, "roots");
    Objects.requireNonNull(refresh, "refresh");
    Objects.requireNonNull(proxy, "proxy");
    Objects.requireNonNull(server, "server");
  }

  /** Where the catalog is. */
  public URI catalog() {
    return URI.create(base.toString().replaceFirst("/+$", "") + CATALOG);
  }

  static OriginSettings of(ServerOptions.Origin told, Settings wapt, DataFolder data)
      throws WuaException {
    String server = ServerName.of(data.path());
    Duration jitter = wapt.get(ServerKeys.WUA_REFRESH_JITTER);
    if (jitter.compareTo(MOST_JITTER) > 0) {
      throw new WuaException(
          FailureReason.CONFIGURATION, "wua_refresh_jitter is above 6 h: write less.");
    }
    boolean refreshes = told.work() == ServerOptions.Work.ALL;
    return new OriginSettings(
        told.url().or(() -> wapt.get(ServerKeys.WUA_ORIGIN)).orElseGet(() -> URI.create(MICROSOFT)),
        told.trust().orElseGet(() -> wapt.get(ServerKeys.WUA_CATALOG_TRUST)),
        told.roots().or(() -> wapt.get(ServerKeys.WUA_CATALOG_ROOTS).map(Path::of)),
        told.work() != ServerOptions.Work.NONE,
        wapt.get(ServerKeys.WUA_REFRESH_TIME)
            .filter(time -> refreshes)
            .map(time -> new RefreshTimes(time, jitter, server)),
        wapt.get(ServerKeys.HTTP_PROXY),
        server);
  }
}
