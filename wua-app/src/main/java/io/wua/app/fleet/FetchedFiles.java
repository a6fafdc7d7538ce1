package io.wua.app.fleet;

import io.wua.core.download.DownloadPayloads;
import io.wua.core.download.Downloads;
import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.download.plan.PlannedUpdate;
import io.wua.core.failure.WuaException;
import io.wua.core.report.FileAvailability;
import io.wua.core.report.UpdateHistory;
import io.wua.core.update.Payload;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of the files of some updates. One that cannot be had stops none of the others.
 *
 * @param complete the updates of which every file is on the host
 * @param lacking the updates of which the repository lacks a file
 * @param fetched how many files were fetched
 * @param fetchedBytes how many bytes they have
 * @param problems what else went wrong, one sentence each
 */
public record FetchedFiles(
    Set<UpdateId> complete,
    Set<UpdateId> lacking,
    int fetched,
    long fetchedBytes,
    List<String> problems)
    implements FileAvailability, UpdateHistory {
  /** Copies the collections. */
  public FetchedFiles {
    complete = Set.copyOf(complete);
    lacking = Set.copyOf(lacking);
    problems = List.copyOf(problems);
  }

  /** No repository was asked. */
  public static FetchedFiles none() {
    return new FetchedFiles(Set.of(), Set.of(), 0, 0, List.of());
  }

  /**
   * Fetches the files that these updates take, those that the host has not.
   *
   * @param plans what each of them takes; one that no file of a repository helps is lacking
   * @throws WuaException ABORTED alone, where somebody asked to stop
   */
  public static FetchedFiles of(
      Repository repository, Collection<PlannedUpdate> plans, Progress progress)
      throws WuaException {
    List<Payload> wanted = plans.stream().flatMap(plan -> plan.files().stream()).toList();
    Downloads downloads = new DownloadPayloads(repository).download(wanted, progress);
    Set<UpdateId> lacking = new HashSet<>();
    Set<UpdateId> complete = new HashSet<>();
    for (PlannedUpdate plan : plans) {
      boolean helpless = !plan.obstacles().isEmpty();
      if (helpless || plan.files().stream().anyMatch(file -> isAbsent(downloads, file))) {
        lacking.add(plan.id());
      } else if (plan.files().stream().allMatch(file -> isThere(downloads, file))) {
        complete.add(plan.id());
      }
    }
    int fetched = 0;
    long fetchedBytes = 0;
    List<String> problems = new ArrayList<>();
    for (FetchOutcome outcome : downloads.answers().values()) {
      if (outcome instanceof FetchOutcome.Fetched file) {
        fetched++;
        fetchedBytes += file.file().sizeBytes();
      } else if (outcome instanceof FetchOutcome.Refused refused) {
        problems.add(refused.name() + ": " + refused.reason());
      }
    }
    downloads
        .failures()
        .forEach((file, failure) -> problems.add(file.name() + ": " + failure.getMessage()));
    return new FetchedFiles(complete, lacking, fetched, fetchedBytes, problems);
  }

  private static boolean isAbsent(Downloads downloads, Payload file) {
    return downloads.answers().get(file) instanceof FetchOutcome.Absent;
  }

  private static boolean isThere(Downloads downloads, Payload file) {
    FetchOutcome outcome = downloads.answers().get(file);
    return outcome instanceof FetchOutcome.Fetched || outcome instanceof FetchOutcome.Unchanged;
  }

  @Override
  public boolean lacks(UpdateId id) {
    return lacking.contains(id);
  }

  @Override
  public boolean isDownloaded(UpdateId id) {
    return complete.contains(id);
  }

  @Override
  public Optional<Instant> installedOn(UpdateId id) {
    return Optional.empty();
  }
}
