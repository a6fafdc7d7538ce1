package io.wua.server.fleet.catalog;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether an issue of the catalog takes the place of the published one. Whoever replays an old
 * issue hides newer updates from all hosts, and so does an issue that lost a part of its updates.
 */
public final class IssueRules {
  /** An issue with this share of the published updates, or less, waits. */
  private static final int KEPT_PERCENT = 80;

  private IssueRules() {}

  /**
   * Judges an issue whose signature and content were checked.
   *
   * @param candidate what has come
   * @param published what is published now
   * @param accepted whether an administrator has accepted the digest of the candidate
   */
  public static IssueVerdict judge(
      CatalogIssue candidate, Optional<CatalogIssue> published, boolean accepted) {
    if (published.isEmpty()) {
      return new IssueVerdict.Publish("The first catalog: " + candidate.shown() + ".");
    }
    CatalogIssue now = published.get();
    if (candidate.digest().equals(now.digest())) {
      return new IssueVerdict.SameAgain("The catalog is still " + now.shown() + ".");
    }
    if (accepted) {
      return new IssueVerdict.Publish("Accepted by an administrator: " + candidate.shown() + ".");
    }
    if (isOlder(candidate, now)) {
      return new IssueVerdict.Refuse(
          "%s is older than the published %s. Accept its digest to go back to it."
              .formatted(sentenceStart(candidate), now.shown()));
    }
    if (candidate.created().isEmpty() && now.created().isPresent()) {
      return new IssueVerdict.Hold(
          "%s may be older than the published %s. Accept or reject it."
              .formatted(sentenceStart(candidate), now.shown()));
    }
    if (isMuchSmaller(candidate, now)) {
      return new IssueVerdict.Hold(
          "%s lacks %d %% of the updates of the published %s. Accept or reject it."
              .formatted(sentenceStart(candidate), lostPercent(candidate, now), now.shown()));
    }
    return new IssueVerdict.Publish("A newer catalog: " + candidate.shown() + ".");
  }

  private static String sentenceStart(CatalogIssue issue) {
    String shown = issue.shown();
    return Character.toUpperCase(shown.charAt(0)) + shown.substring(1);
  }

  private static boolean isOlder(CatalogIssue candidate, CatalogIssue now) {
    Optional<Instant> then = candidate.created();
    return then.isPresent()
        && now.created().filter(published -> then.get().isBefore(published)).isPresent();
  }

  private static boolean isMuchSmaller(CatalogIssue candidate, CatalogIssue now) {
    return now.topLevelUpdates() > 0
        && candidate.topLevelUpdates() * 100 <= now.topLevelUpdates() * KEPT_PERCENT;
  }

  private static long lostPercent(CatalogIssue candidate, CatalogIssue now) {
    return 100 - candidate.topLevelUpdates() * 100 / now.topLevelUpdates();
  }
}
