package io.wua.app.fleet;

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

  /** Fetches the files of these updates, those that the host has not. */
  public static FetchedFiles of(
      Repository repository, Collection<Update> updates, Progress progress) {
    Collecting collection = new Collecting(repository, progress);
    updates.forEach(collection::fetch);
    return new FetchedFiles(
        collection.complete,
        collection.lacking,
        collection.fetched,
        collection.fetchedBytes,
        collection.problems);
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

  /** One file after the other. */
  private static final class Collecting {
    private final Repository repository;
    private final Progress progress;
    private final Set<UpdateId> complete = new HashSet<>();
    private final Set<UpdateId> lacking = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private int fetched;
    private long fetchedBytes;

    Collecting(Repository repository, Progress progress) {
      this.repository = repository;
      this.progress = progress;
    }

    void fetch(Update update) {
      boolean all = true;
      for (Payload payload : update.payloads()) {
        all &= fetch(update.id(), payload);
      }
      if (all) {
        complete.add(update.id());
      }
    }

    private boolean fetch(UpdateId id, Payload payload) {
      try {
        FetchOutcome outcome = repository.fetch(payload, progress);
        if (outcome instanceof FetchOutcome.Absent) {
          lacking.add(id);
          return false;
        }
        if (outcome instanceof FetchOutcome.Refused refused) {
          problems.add(refused.name() + ": " + refused.reason());
          return false;
        }
        if (outcome instanceof FetchOutcome.Fetched file) {
          fetched++;
          fetchedBytes += file.file().sizeBytes();
        }
        return true;
      } catch (WuaException e) {
        problems.add(payload.name() + ": " + e.getMessage());
        return false;
      }
    }
  }
}
