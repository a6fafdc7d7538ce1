package io.wua.server.origin.catalog;

import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.prepared.PreparedCatalogs;
import io.wua.core.download.StoredFile;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.server.fleet.catalog.KnownIssue;
import io.wua.server.store.issue.IssueStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Opens the published catalog, once for each issue. The database says which it is, so that of
 * several servers all follow whichever publishes; what lies in the folder counts only if it is that
 * one.
 */
final class ServedCatalog implements PublishedCatalog {
  private final Path file;
  private final PreparedCatalogs prepared;
  private final IssueStore issues;
  private Optional<OfflineCatalog> open = Optional.empty();

  ServedCatalog(Path file, PreparedCatalogs prepared, IssueStore issues) {
    this.file = file;
    this.prepared = prepared;
    this.issues = issues;
  }

  @Override
  public synchronized Optional<OfflineCatalog> current() throws WuaException {
    Optional<KnownIssue> published = issues.published();
    if (published.isEmpty()) {
      return Optional.empty();
    }
    Sha256 digest = published.get().issue().digest();
    if (open.filter(catalog -> is(catalog, digest)).isEmpty()) {
      // By its digest first: nothing that was not checked is parsed.
      boolean there =
          CatalogFiles.look(file).map(StoredFile::sha256).filter(digest::equals).isPresent();
      if (!there) {
        throw changed();
      }
      OfflineCatalog opened = OfflineCatalog.open(file, List.of(), prepared);
      if (!is(opened, digest)) {
        throw changed();
      }
      open = Optional.of(opened);
    }
    return open;
  }

  private static boolean is(OfflineCatalog catalog, Sha256 digest) {
    return catalog.info().digest().equals(digest.hex());
  }

  private WuaException changed() {
    return new WuaException(
        FailureReason.BUSY, file + " is not the published catalog now. Try again later.");
  }
}
