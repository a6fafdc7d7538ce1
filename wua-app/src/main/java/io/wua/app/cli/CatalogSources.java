package io.wua.app.cli;

import com.google.inject.Inject;
import io.wua.app.wiring.CatalogOpener;
import io.wua.app.wiring.HostOpener;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

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
    return opener.open(catalog, languages(facts)).sourceFor(facts);
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
        options.roots().or(() -> settings.get(WuaKeys.CATALOG_ROOTS).map(beside(options)));
    return stated.isPresent() ? TrustedRoots.read(stated.get()) : TrustedRoots.microsoft();
  }

  /** A path in a settings file starts where that file is. */
  private static Function<String, Path> beside(HostOptions options) {
    return text ->
        options.config().map(ini -> ini.resolveSibling(text)).orElseGet(() -> Path.of(text));
  }

  private static Path required(String option, Optional<Path> value) throws WuaException {
    if (value.isEmpty()) {
      throw BadArgument.of(option, "", "--engine catalog needs a path there");
    }
    return value.get();
  }

  /**
   * The host's language and its primary form: fr-CA, then fr. None for English, which follows by
   * itself, so that one prepared catalog serves all hosts in English.
   */
  private static List<String> languages(HostFacts facts) {
    return facts
        .language()
        .found()
        .map(tag -> tag.toLowerCase(Locale.ROOT))
        .filter(tag -> !tag.equals("en") && !tag.startsWith("en-"))
        .map(tag -> List.of(tag, tag.split("-", 2)[0]))
        .orElse(List.of());
  }
}
