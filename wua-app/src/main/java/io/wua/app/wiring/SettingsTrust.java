package io.wua.app.wiring;

import io.wua.catalog.signature.TrustedRoots;
import io.wua.catalog.trust.CatalogTrustCheck;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The check of catalogs that the settings of a host ask for. */
public final class SettingsTrust {
  private SettingsTrust() {}

  /**
   * The check.
   *
   * @param config the file of the settings, where relative paths in them start
   * @throws WuaException where the roots cannot be read
   */
  public static CatalogTrustCheck check(Settings settings, Optional<Path> config, Clock clock)
      throws WuaException {
    Optional<Path> stated = roots(settings, config);
    TrustedRoots roots =
        stated.isPresent() ? TrustedRoots.read(stated.get()) : TrustedRoots.microsoft();
    return CatalogTrustCheck.of(settings.get(WuaKeys.CATALOG_TRUST), roots, clock);
  }

  /** The roots that the settings name. */
  public static Optional<Path> roots(Settings settings, Optional<Path> config) {
    return settings
        .get(WuaKeys.CATALOG_ROOTS)
        .map(text -> config.map(ini -> ini.resolveSibling(text)).orElseGet(() -> Path.of(text)));
  }
}
