package io.wua.core.agent.run.scan;

import io.wua.core.agent.memory.CatalogMemory;
import io.wua.core.agent.run.KeptMemory;
import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.util.List;
import java.util.Optional;

/**
 * Fetches the catalog where the repository has a newer one. One that is on the host serves on when
 * the repository fails; without any the scan fails.
 */
public final class RefreshCatalog {
  private final Repository repository;
  private final Progress progress;

  /** Fetches from that repository. */
  public RefreshCatalog(Repository repository, Progress progress) {
    this.repository = repository;
    this.progress = progress;
  }

  /**
   * The catalog on the host, as new as can be had.
   *
   * @param memory where the last one is remembered
   * @param warnings takes a sentence where an old one has to do
   * @throws WuaException where there is none
   */
  public StoredFile refresh(KeptMemory memory, List<String> warnings) throws WuaException {
    Optional<CatalogMemory> known = memory.current().host().catalog();
    Validators validators = known.map(CatalogMemory::validators).orElse(Validators.none());
    String problem;
    try {
      FetchOutcome outcome = repository.fetchCatalog(validators, progress);
      if (outcome instanceof FetchOutcome.Fetched fetched) {
        CatalogMemory now = new CatalogMemory(fetched.file(), fetched.validators());
        memory.change(m -> m.host(host -> host.with(now)));
        return fetched.file();
      }
      if (outcome instanceof FetchOutcome.Unchanged unchanged) {
        return unchanged.file();
      }
      problem =
          outcome instanceof FetchOutcome.Refused refused
              ? "The repository has no usable catalog: " + refused.reason() + "."
              : "The repository has no catalog wsusscn2.cab.";
    } catch (WuaException e) {
      if (e.reason() == FailureReason.ABORTED || known.isEmpty()) {
        throw e;
      }
      problem = e.getMessage();
    }
    if (known.isEmpty()) {
      throw new WuaException(
          FailureReason.NOT_FOUND, problem + " Let the server fetch it, then try again.");
    }
    warnings.add(problem + " The catalog that is on the host is used.");
    return known.get().file();
  }
}
