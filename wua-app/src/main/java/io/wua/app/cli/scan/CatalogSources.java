package io.wua.app.cli.scan;

import com.google.inject.Inject;
import io.wua.app.cli.BadArgument;
import io.wua.app.wiring.CatalogOpener;
import io.wua.app.wiring.HostLanguages;
import io.wua.app.wiring.HostOpener;
import io.wua.app.wiring.SettingsTrust;
import io.wua.catalog.signature.TrustedRoots;
import io.wua.catalog.trust.CatalogTrustCheck;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostFacts;
import io.wua.core.scan.ExplainingSource;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.CatalogTrust;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the catalog and the snapshot that the options name, the catalog only if it is trusted. */
final class CatalogSources {
  private final CatalogOpener catalogs;
  private final HostOpener hosts;
  private final Clock clock;

  @Inject
  CatalogSources(CatalogOpener catalogs, HostOpener hosts, Clock clock) {
    this.catalogs = catalogs;
    this.hosts = hosts;
    this.clock = clock;
  }

  /**
   * Opens both.
   *
   * @param doubts told what people should know of the catalog's signature
   * @throws WuaException where one cannot be read, or the catalog is not trusted and must be
   */
  ExplainingSource open(HostOptions options, Settings settings, Consumer<String> doubts)
      throws WuaException {
    Path catalog = required("--catalog", options.catalog());
    HostFacts facts = hosts.open(required("--host", options.host()));
    CatalogOpener opener = options.cache().map(catalogs::cachedIn).orElse(catalogs);
    CatalogTrustCheck.of(level(options, settings), roots(options, settings), clock)
        .remembering(opener.cache())
        .check(catalog)
        .forEach(doubts);
    return opener.open(catalog, HostLanguages.of(facts)).sourceFor(facts);
  }

  /** Whoever names a file and no settings wants to look at it. */
  private static CatalogTrust level(HostOptions options, Settings settings) {
    return options
        .trust()
        .orElseGet(
            () ->
                options.config().isPresent()
                    ? settings.get(WuaKeys.CATALOG_TRUST)
                    : CatalogTrust.WARN);
  }

  private static TrustedRoots roots(HostOptions options, Settings settings) throws WuaException {
    Optional<Path> stated =
        options.roots().or(() -> SettingsTrust.roots(settings, options.config()));
    return stated.isPresent() ? TrustedRoots.read(stated.get()) : TrustedRoots.microsoft();
  }

  private static Path required(String option, Optional<Path> value) throws WuaException {
    if (value.isEmpty()) {
      throw BadArgument.of(option, "", "--engine catalog needs a path there");
    }
    return value.get();
  }
}
