package io.wua.server.origin.catalog;

import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.prepared.PreparedCatalogs;
import io.wua.catalog.trust.CatalogTrustCheck;
import io.wua.core.download.Validators;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.CatalogInfo;
import io.wua.core.update.Sha256;
import io.wua.server.fleet.catalog.CatalogIssue;
import io.wua.server.fleet.task.TaskStatus;
import io.wua.server.origin.Lease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks a catalog before it is published: signature first, then whether all of it can be read. */
final class Examination {
  private final CatalogTrustCheck trust;
  private final PreparedCatalogs prepared;

  Examination(CatalogTrustCheck trust, PreparedCatalogs prepared) {
    this.trust = trust;
    this.prepared = prepared;
  }

  /**
   * Examines a file that nobody else writes to.
   *
   * @param said what its origin said of it
   * @throws WuaException UNTRUSTED or MALFORMED where it must not be published; else where it could
   *     not be examined
   */
  CatalogIssue examine(Path file, Validators said, RunningTask task, Lease lease)
      throws WuaException {
    task.reached(TaskStatus.CHECKING);
    trust.check(file).forEach(task::warn);
    task.reached(TaskStatus.PARSING);
    OfflineCatalog catalog =
        OfflineCatalog.open(
            file,
            List.of(),
            prepared.listening(
                (done, total) -> {
                  if (lease.isOver()) {
                    Thread.currentThread().interrupt();
                  }
                }));
    CatalogInfo info = catalog.info();
    return new CatalogIssue(
        new Sha256(info.digest()), info.created(), catalog.topLevelUpdates(), size(file), said);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
