package io.wua.app.fleet;

import io.wua.core.download.DownloadPayloads;
import io.wua.core.download.Downloads;
import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.failure.WuaException;
import io.wua.core.report.FileAvailability;
import io.wua.core.report.UpdateHistory;
import io.wua.core.update.Payload;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
   * Fetches the files of these updates, those that the host has not.
   *
   * @throws WuaException ABORTED alone, where somebody asked to stop
   */
  public static FetchedFiles of(
      Repository repository, Collection<Update> updates, Progress progress) throws WuaException {
    List<Payload> wanted = updates.stream().flatMap(each -> each.payloads().stream()).toList();
    Downloads downloads = new DownloadPayloads(repository).download(wanted, progress);
    FileAvailability availability = downloads.availability(updates);
    Set<UpdateId> lacking =
        updates.stream().map(Update::id).filter(availability::lacks).collect(Collectors.toSet());
    Set<UpdateId> complete =
        updates.stream()
            .filter(each -> each.payloads().stream().allMatch(file -> isThere(downloads, file)))
            .map(Update::id)
            .collect(Collectors.toSet());
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
