package io.wua.server.collect;

import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.prepared.PreparedCatalogs;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.fleet.catalog.KnownIssue;
import io.wua.server.fleet.want.CatalogLeaves;
import io.wua.server.origin.want.CatalogView;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.issue.IssueStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Opens the catalog by which files are collected. Without it nothing is. */
public final class PlannedCatalog {
  private static final String NAME = "wsusscn2.cab";
  private static final String PREPARED = "prepared";

  private PlannedCatalog() {}

  /**
   * Opens the catalog that the server publishes.
   *
   * @throws WuaException NOT_FOUND where it has none; others where it cannot be read
   */
  public static CatalogLeaves open(ServerSettings settings, IssueStore issues) throws WuaException {
    Path file = settings.payloads().resolve(NAME);
    Optional<KnownIssue> published = issues.published();
    if (published.isEmpty() || !Files.isRegularFile(file)) {
      throw new WuaException(
          FailureReason.NOT_FOUND,
          "The server has no catalog, so nobody can tell which files hosts need, and nothing is"
              + " deleted. Get one first: wua server refresh, or wua server import FILE.");
    }
    OfflineCatalog opened =
        OfflineCatalog.open(
            file,
            List.of(),
            PreparedCatalogs.in(settings.data().folder(PREPARED), InstantSource.system()));
    if (!opened.info().digest().equals(published.get().issue().digest().hex())) {
      throw new WuaException(
          FailureReason.BUSY,
          file + " is not the published catalog now, so nothing is deleted. Try again later.");
    }
    return new CatalogView(opened);
  }
}
