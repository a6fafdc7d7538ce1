package io.wua.core.agent.run.scan;

import io.wua.core.agent.memory.CatalogMemory;
import io.wua.core.agent.memory.HostMemory;
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
 *
 * <p>What lies on the host need not be what is remembered: a process may have ended after a new
 * catalog took its place. So what lies there is measured whenever nothing was fetched, and what the
 * repository said of another one counts no more.
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
    WuaException problem;
    try {
      FetchOutcome outcome = ask(known);
      if (outcome instanceof FetchOutcome.Fetched fetched) {
        return remember(memory, fetched.file(), fetched.validators());
      }
      if (outcome instanceof FetchOutcome.Unchanged unchanged) {
        return unchanged.file();
      }
      problem =
          new WuaException(
              FailureReason.NOT_FOUND,
              outcome instanceof FetchOutcome.Refused refused
                  ? "The repository has no usable catalog: " + refused.reason() + "."
                  : "The repository has no catalog wsusscn2.cab.");
    } catch (WuaException e) {
      if (e.reason() == FailureReason.ABORTED) {
        throw e;
      }
      problem = e;
    }
    StoredFile there = onHost(memory, known, problem);
    warnings.add(problem.getMessage() + " The catalog that is on the host is used.");
    return there;
  }

  /** "Unchanged" is said of the catalog that was fetched last, and another one may lie there. */
  private FetchOutcome ask(Optional<CatalogMemory> known) throws WuaException {
    Validators validators = known.map(CatalogMemory::validators).orElse(Validators.none());
    FetchOutcome outcome = repository.fetchCatalog(validators, progress);
    boolean another =
        outcome instanceof FetchOutcome.Unchanged unchanged
            && !known.map(last -> isSame(last, unchanged.file())).orElse(false);
    return another ? repository.fetchCatalog(Validators.none(), progress) : outcome;
  }

  private StoredFile onHost(KeptMemory memory, Optional<CatalogMemory> known, WuaException problem)
      throws WuaException {
    Optional<StoredFile> there = measured(memory, known);
    if (there.isEmpty()) {
      throw problem.reason() == FailureReason.NOT_FOUND
          ? new WuaException(
              FailureReason.NOT_FOUND,
              problem.getMessage() + " Let the server fetch it, then try again.")
          : problem;
    }
    boolean same = known.map(last -> isSame(last, there.get())).orElse(false);
    return same ? there.get() : remember(memory, there.get(), Validators.none());
  }

  /** Where it cannot be told what lies there, the remembered one is taken and searched anew. */
  private Optional<StoredFile> measured(KeptMemory memory, Optional<CatalogMemory> known)
      throws WuaException {
    try {
      return repository.storedCatalog();
    } catch (WuaException e) {
      if (e.reason() == FailureReason.ABORTED) {
        throw e;
      }
      memory.change(m -> m.host(HostMemory::unsearched));
      return known.map(CatalogMemory::file);
    }
  }

  private static boolean isSame(CatalogMemory last, StoredFile file) {
    return last.file().sha256().equals(file.sha256());
  }

  private static StoredFile remember(KeptMemory memory, StoredFile file, Validators validators)
      throws WuaException {
    CatalogMemory now = new CatalogMemory(file, validators);
    memory.change(m -> m.host(host -> host.with(now)));
    return file;
  }
}
