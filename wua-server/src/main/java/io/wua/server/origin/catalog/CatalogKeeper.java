package io.wua.server.origin.catalog;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.server.fleet.catalog.IssueState;
import io.wua.server.fleet.catalog.KnownIssue;
import io.wua.server.fleet.task.TaskEnd;
import io.wua.server.fleet.task.TaskKind;
import io.wua.server.fleet.task.TaskStart;
import io.wua.server.fleet.task.TaskStatus;
import io.wua.server.origin.Lease;
import io.wua.server.store.issue.IssueStore;
import io.wua.server.store.task.TaskStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Brings catalogs from the origin and from administrators; what of them is published, {@link
 * IssueDesk} settles. All of it is done under the lease of the duty, by one process at a time.
 */
public final class CatalogKeeper {
  private final CatalogFolders folders;
  private final CatalogFiles files;
  private final CatalogOrigin origin;
  private final IssueDesk desk;
  private final IssueStore issues;
  private final TaskStore tasks;
  private final InstantSource clock;
  private final String server;

  CatalogKeeper(
      CatalogFolders folders,
      CatalogFiles files,
      CatalogOrigin origin,
      IssueDesk desk,
      TaskStore tasks,
      InstantSource clock,
      String server) {
    this.folders = folders;
    this.files = files;
    this.origin = origin;
    this.desk = desk;
    this.issues = desk.issues();
    this.tasks = tasks;
    this.clock = clock;
    this.server = server;
  }

  /**
   * Asks the origin for the catalog, and publishes it if it may be.
   *
   * @param forced whether to fetch it whatever is there
   * @throws WuaException where it could not be fetched, examined or put in its place; the one
   *     before stays
   */
  public KeeperAnswer refresh(boolean forced, Lease lease) throws WuaException {
    return run(
        TaskKind.WSUSSCN2,
        origin.source().toString(),
        forced,
        task -> {
          tidy();
          Optional<KnownIssue> last = lastFetched();
          Validators known =
              forced ? Validators.none() : last.map(k -> k.issue().validators()).orElse(none());
          task.reached(TaskStatus.DOWNLOADING);
          FetchOutcome outcome = origin.fetch(folders.fetched(), known, lease);
          if (outcome instanceof FetchOutcome.Fetched fetched) {
            return fetched(fetched.validators(), task, lease);
          }
          return unchanged(last.orElseThrow(), task, lease);
        });
  }

  /** Removes what is left of a process that ended in the middle, and what waits no more. */
  private void tidy() throws WuaException {
    files.tidy();
    for (Sha256 digest : files.held()) {
      boolean waits =
          issues
              .find(digest)
              .filter(k -> k.is(IssueState.HELD) || k.is(IssueState.ACCEPTED))
              .isPresent();
      if (!waits) {
        files.drop(folders.held(digest));
      }
    }
  }

  private static Validators none() {
    return Validators.none();
  }

  private Optional<KnownIssue> lastFetched() throws WuaException {
    Optional<StoredFile> file = CatalogFiles.look(folders.fetched());
    return file.isPresent() ? issues.find(file.get().sha256()) : Optional.empty();
  }

  private KeeperAnswer fetched(Validators said, RunningTask task, Lease lease) throws WuaException {
    try {
      return desk.settle(folders.fetched(), said, task, lease);
    } catch (WuaException e) {
      if (!e.reason().retryWorthy()) {
        files.drop(folders.fetched());
      }
      throw e;
    }
  }

  /** What the origin still has may have been accepted, or lost from its place, meanwhile. */
  private KeeperAnswer unchanged(KnownIssue last, RunningTask task, Lease lease)
      throws WuaException {
    if (last.is(IssueState.HELD) || last.is(IssueState.REFUSED)) {
      return new KeeperAnswer(
          last.is(IssueState.HELD) ? KeeperAnswer.Result.HELD : KeeperAnswer.Result.REFUSED,
          TaskEnd.skipped(
              "The origin still has the " + last.issue().shown() + ": " + last.reason()));
    }
    return desk.isServed(last.issue().digest())
        ? new KeeperAnswer(
            KeeperAnswer.Result.UNCHANGED,
            TaskEnd.skipped("Not modified: still " + last.issue().shown() + "."))
        : desk.settle(folders.fetched(), last.issue().validators(), task, lease);
  }

  /**
   * Takes a catalog that an administrator brings; the file stays.
   *
   * @throws WuaException where it cannot be read, examined or put in its place
   */
  public KeeperAnswer bring(Path file, Lease lease) throws WuaException {
    return run(
        TaskKind.IMPORT,
        file.toAbsolutePath().toString(),
        false,
        task -> {
          tidy();
          Path copy = files.bring(file);
          try {
            return desk.settle(copy, Validators.none(), task, lease);
          } finally {
            files.drop(copy);
          }
        });
  }

  /**
   * Looks whether hosts get the catalog that is published; takes one that somebody has put there if
   * it may be published. Does and notes nothing where all is well.
   *
   * @return what came of it; empty where there was nothing to do
   * @throws WuaException where what lies there cannot be published
   */
  public Optional<KeeperAnswer> adopt(Lease lease) throws WuaException {
    Optional<KnownIssue> published = issues.published();
    Optional<StoredFile> served = CatalogFiles.look(folders.published());
    Optional<Sha256> digest = served.map(StoredFile::sha256);
    if (digest.equals(published.map(known -> known.issue().digest()))) {
      return Optional.empty();
    }
    String source = folders.published().toString();
    return Optional.of(
        run(
            TaskKind.WSUSSCN2,
            source,
            false,
            task ->
                served.isPresent()
                    ? desk.adopt(folders.published(), task, lease)
                    : desk.putBack(published.orElseThrow(), lease)));
  }

  /**
   * Accepts an issue, and publishes it if its file is at hand.
   *
   * @param by who accepts it
   * @return empty where its file is not at hand: it is published when it comes
   * @throws WuaException NOT_FOUND where no such issue waits; else where it cannot be published
   */
  public Optional<KeeperAnswer> accept(Sha256 digest, String by, Lease lease) throws WuaException {
    if (!issues.accept(digest, by, clock.instant())) {
      throw absent(digest);
    }
    Path held = folders.held(digest);
    boolean here = Files.isRegularFile(held);
    Path file = here ? held : folders.fetched();
    if (CatalogFiles.look(file).filter(found -> found.sha256().equals(digest)).isEmpty()) {
      return Optional.empty();
    }
    Validators said = issues.find(digest).map(k -> k.issue().validators()).orElse(none());
    KeeperAnswer answer =
        run(TaskKind.WSUSSCN2, file.toString(), true, task -> desk.settle(file, said, task, lease));
    files.drop(held);
    return Optional.of(answer);
  }

  /**
   * Rejects an issue and drops its file.
   *
   * @param by who rejects it
   * @throws WuaException NOT_FOUND where no such issue waits
   */
  public void reject(Sha256 digest, String by) throws WuaException {
    if (!issues.reject(digest, by, clock.instant())) {
      throw absent(digest);
    }
    files.drop(folders.held(digest));
  }

  private static WuaException absent(Sha256 digest) {
    return new WuaException(
        FailureReason.NOT_FOUND,
        "No issue " + digest + " waits; 'wua server catalog status' shows which do.");
  }

  private KeeperAnswer run(TaskKind kind, String source, boolean forced, RunningTask.Work work)
      throws WuaException {
    return RunningTask.run(
        tasks,
        new TaskStart(
            kind, server, Optional.of(source), CatalogFolders.NAME, clock.instant(), forced),
        clock,
        work);
  }
}
