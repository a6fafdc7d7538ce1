package io.wua.http.repository;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.PayloadNames;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import io.wua.http.fetch.FetchRequest;
import io.wua.http.fetch.Fetcher;
import io.wua.http.fetch.FileCheck;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A folder of updates on a WAPT server, on one of ours or on any web server. What it fetches lies
 * in one flat folder of the host, the catalog as {@code wsusscn2.cab}.
 */
public final class WaptRepository implements Repository {
  static final String CATALOG = "wsusscn2.cab";

  private final URI remote;
  private final LocalFiles local;
  private final Fetcher fetcher;
  private final FileCheck catalogCheck;

  /**
   * A repository.
   *
   * @param remote the folder of the updates, see {@link RepositoryUrls#updates}
   * @param local the folder of the host; made where it is not there
   * @param fetcher what fetches
   * @param catalogCheck a look at a new catalog before it takes the place of the old one: its
   *     signature
   */
  public WaptRepository(URI remote, Path local, Fetcher fetcher, FileCheck catalogCheck) {
    this.remote = Objects.requireNonNull(remote, "remote");
    this.local = new LocalFiles(local);
    this.fetcher = Objects.requireNonNull(fetcher, "fetcher");
    this.catalogCheck = Objects.requireNonNull(catalogCheck, "catalogCheck");
  }

  @Override
  public FetchOutcome fetchCatalog(Validators known, Progress progress) throws WuaException {
    return fetcher.fetch(
        FetchRequest.of(RepositoryUrls.file(remote, CATALOG), local.made(CATALOG))
            .unless(known)
            .checkedBy(catalogCheck),
        progress);
  }

  @Override
  public Optional<StoredFile> storedCatalog() throws WuaException {
    return local.measured(CATALOG);
  }

  @Override
  public FetchOutcome fetch(Payload payload, Progress progress) throws WuaException {
    String stored = PayloadNames.stored(payload);
    FetchOutcome outcome = new FetchOutcome.Absent(stored);
    for (String name : PayloadNames.candidates(payload)) {
      outcome =
          fetcher.fetch(
              FetchRequest.of(RepositoryUrls.file(remote, name), local.made(stored))
                  .expecting(payload.sha1(), payload.sha256(), payload.sizeBytes()),
              progress);
      if (!(outcome instanceof FetchOutcome.Absent)) {
        return outcome;
      }
    }
    return outcome;
  }
}
