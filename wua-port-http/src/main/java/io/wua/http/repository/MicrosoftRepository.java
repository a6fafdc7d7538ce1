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
import io.wua.http.fetch.origin.OriginPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Microsoft itself: the catalog at its place, and each file at the URL that the catalog gives, on
 * hosts that the policy allows.
 */
public final class MicrosoftRepository implements Repository {
  private final URI catalog;
  private final LocalFiles local;
  private final Fetcher fetcher;
  private final OriginPolicy policy;
  private final FileCheck catalogCheck;

  /**
   * Microsoft.
   *
   * @param folder where it has the catalog
   * @param local the folder of the host
   * @param fetcher what fetches, over a connection that the policy checks
   * @param policy which URLs may be asked
   * @param catalogCheck a look at a new catalog before it takes the place of the old one
   */
  public MicrosoftRepository(
      URI folder, Path local, Fetcher fetcher, OriginPolicy policy, FileCheck catalogCheck) {
    this.catalog = RepositoryUrls.file(folder, WaptRepository.CATALOG);
    this.local = new LocalFiles(local);
    this.fetcher = Objects.requireNonNull(fetcher, "fetcher");
    this.policy = Objects.requireNonNull(policy, "policy");
    this.catalogCheck = Objects.requireNonNull(catalogCheck, "catalogCheck");
  }

  @Override
  public FetchOutcome fetchCatalog(Validators known, Progress progress) throws WuaException {
    policy.check(catalog);
    return fetcher.fetch(
        FetchRequest.of(catalog, local.made(WaptRepository.CATALOG))
            .unless(known)
            .checkedBy(catalogCheck),
        progress);
  }

  @Override
  public Optional<StoredFile> storedCatalog() throws WuaException {
    return local.measured(WaptRepository.CATALOG);
  }

  @Override
  public FetchOutcome fetch(Payload payload, Progress progress) throws WuaException {
    String stored = PayloadNames.stored(payload);
    if (payload.url().isEmpty()) {
      return new FetchOutcome.Absent(stored);
    }
    policy.check(payload.url().get());
    return fetcher.fetch(
        FetchRequest.of(payload.url().get(), local.made(stored))
            .expecting(payload.sha1(), payload.sha256(), payload.sizeBytes()),
        progress);
  }
}
