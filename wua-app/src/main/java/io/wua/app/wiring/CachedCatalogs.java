package io.wua.app.wiring;

import io.wua.app.output.catalog.PreparationProgress;
import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.prepared.PreparedCatalogs;
import io.wua.core.failure.WuaException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Opens catalogs through a folder of prepared ones, with a bar for the first time. */
final class CachedCatalogs implements CatalogOpener {
  private final Path folder;
  private final Clock clock;

  CachedCatalogs(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public OfflineCatalog open(Path path, List<String> languages) throws WuaException {
    PreparedCatalogs prepared = PreparedCatalogs.in(cache(), clock);
    try (PreparationProgress progress = new PreparationProgress(path);
        InterruptAtExit ignored = InterruptAtExit.ofThisThread()) {
      return OfflineCatalog.open(path, languages, prepared.listening(progress));
    }
  }

  @Override
  public CatalogOpener cachedIn(Path other) {
    return new CachedCatalogs(other, clock);
  }

  @Override
  public Path cache() throws WuaException {
    return CacheFolder.make(folder);
  }
}
