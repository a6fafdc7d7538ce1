package io.wua.server.origin.catalog;

import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.server.fleet.catalog.CatalogIssue;
import io.wua.server.fleet.catalog.IssueRules;
import io.wua.server.fleet.catalog.IssueState;
import io.wua.server.fleet.catalog.IssueVerdict;
import io.wua.server.fleet.catalog.KnownIssue;
import io.wua.server.fleet.task.TaskEnd;
import io.wua.server.origin.Lease;
import io.wua.server.store.issue.IssueStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Settles what becomes of a catalog that is at hand. First the file takes its place, then the
 * database learns of it: a process that ends between the two leaves a good catalog that is adopted.
 */
final class IssueDesk {
  private final CatalogFolders folders;
  private final CatalogFiles files;
  private final Examination examination;
  private final IssueStore issues;
  private final Failpoints failpoints;
  private final InstantSource clock;

  IssueDesk(
      CatalogFolders folders,
      CatalogFiles files,
      Examination examination,
      IssueStore issues,
      Failpoints failpoints,
      InstantSource clock) {
    this.folders = folders;
    this.files = files;
    this.examination = examination;
    this.issues = issues;
    this.failpoints = failpoints;
    this.clock = clock;
  }

  IssueStore issues() {
    return issues;
  }

  /** Whether that issue is published and hosts get it. */
  boolean isServed(Sha256 digest) throws WuaException {
    return issues.published().filter(k -> k.issue().digest().equals(digest)).isPresent()
        && CatalogFiles.look(folders.published())
            .map(StoredFile::sha256)
            .filter(digest::equals)
            .isPresent();
  }

  /** Examines and judges a file, and does what the verdict says. */
  KeeperAnswer settle(Path file, Validators said, RunningTask task, Lease lease)
      throws WuaException {
    CatalogIssue issue = examination.examine(file, said, task, lease);
    Optional<KnownIssue> known = issues.find(issue.digest());
    IssueVerdict verdict = judge(issue, known);
    if (verdict instanceof IssueVerdict.Publish) {
      return publish(file, issue, verdict.reason(), lease);
    }
    if (verdict instanceof IssueVerdict.SameAgain) {
      return again(file, issue, verdict.reason(), lease);
    }
    return putAside(file, issue, verdict, known.filter(k -> k.is(IssueState.REFUSED)));
  }

  private IssueVerdict judge(CatalogIssue issue, Optional<KnownIssue> known) throws WuaException {
    return IssueRules.judge(
        issue,
        issues.published().map(KnownIssue::issue),
        known.filter(k -> k.is(IssueState.ACCEPTED)).isPresent());
  }

  private KeeperAnswer publish(Path file, CatalogIssue issue, String reason, Lease lease)
      throws WuaException {
    lease.confirm();
    files.publish(file, HttpDate.of(issue.validators()));
    record(issue, reason);
    return new KeeperAnswer(KeeperAnswer.Result.PUBLISHED, done(issue, reason));
  }

  private void record(CatalogIssue issue, String reason) throws WuaException {
    failpoints.reach("catalog.record.before");
    issues.publish(issue, reason, clock.instant());
    failpoints.reach("catalog.record.after");
  }

  private static TaskEnd done(CatalogIssue issue, String message) {
    return TaskEnd.done(message, issue.sizeBytes(), HttpDate.of(issue.validators()));
  }

  private KeeperAnswer again(Path file, CatalogIssue issue, String reason, Lease lease)
      throws WuaException {
    if (!issue.validators().isEmpty()) {
      issues.validators(issue);
    }
    if (!isServed(issue.digest())) {
      lease.confirm();
      files.publish(file, HttpDate.of(issue.validators()));
    }
    return new KeeperAnswer(KeeperAnswer.Result.UNCHANGED, done(issue, reason));
  }

  /** What an administrator has rejected does not wait again. */
  private KeeperAnswer putAside(
      Path file, CatalogIssue issue, IssueVerdict verdict, Optional<KnownIssue> refused)
      throws WuaException {
    if (verdict instanceof IssueVerdict.Hold && refused.isEmpty()) {
      files.hold(file, issue.digest());
      issues.putAside(issue, IssueState.HELD, verdict.reason(), clock.instant());
      return new KeeperAnswer(KeeperAnswer.Result.HELD, done(issue, verdict.reason()));
    }
    String reason = refused.map(KnownIssue::reason).orElse(verdict.reason());
    issues.putAside(issue, IssueState.REFUSED, reason, clock.instant());
    return new KeeperAnswer(KeeperAnswer.Result.REFUSED, done(issue, reason));
  }

  /** Takes the file that lies in the place of the published one already. */
  KeeperAnswer adopt(Path file, RunningTask task, Lease lease) throws WuaException {
    CatalogIssue issue = examination.examine(file, dated(file), task, lease);
    Optional<KnownIssue> known = issues.find(issue.digest());
    IssueVerdict verdict = judge(issue, known);
    if (verdict instanceof IssueVerdict.Publish) {
      lease.confirm();
      files.keepAsFetched(file);
      record(known.map(KnownIssue::issue).orElse(issue), verdict.reason());
      return new KeeperAnswer(KeeperAnswer.Result.PUBLISHED, done(issue, verdict.reason()));
    }
    if (verdict instanceof IssueVerdict.SameAgain) {
      return new KeeperAnswer(KeeperAnswer.Result.UNCHANGED, done(issue, verdict.reason()));
    }
    KeeperAnswer answer =
        putAside(file, issue, verdict, known.filter(k -> k.is(IssueState.REFUSED)));
    putBack(issues.published().orElseThrow(), lease);
    return answer;
  }

  /** Puts the published issue back into its place, where somebody took or replaced it. */
  KeeperAnswer putBack(KnownIssue published, Lease lease) throws WuaException {
    Sha256 digest = published.issue().digest();
    Optional<StoredFile> kept = CatalogFiles.look(folders.fetched());
    if (kept.filter(file -> file.sha256().equals(digest)).isEmpty()) {
      throw new WuaException(
          FailureReason.NOT_FOUND,
          "The published %s is no longer at %s, and no copy of it is kept. Import it again."
              .formatted(published.issue().shown(), folders.published()));
    }
    lease.confirm();
    files.publish(folders.fetched(), HttpDate.of(published.issue().validators()));
    return new KeeperAnswer(
        KeeperAnswer.Result.UNCHANGED,
        done(published.issue(), "Put back: " + published.issue().shown() + "."));
  }

  /** WAPT keeps the date of the origin as that of the file. */
  private static Validators dated(Path file) throws WuaException {
    try {
      return HttpDate.validators(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      throw new WuaException(FailureReason.UNREADABLE, file + " cannot be read: " + e + ".", e);
    }
  }
}
