package io.wua.server.fleet.catalog;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An issue that was seen, and what became of it.
 *
 * @param issue the issue
 * @param state what became of it
 * @param seenOn when it was first seen
 * @param publishedOn when it was last published, if it was
 * @param acceptedBy who accepted it, if somebody did
 * @param reason why it is in that state, as a sentence
 */
public record KnownIssue(
    CatalogIssue issue,
    IssueState state,
    Instant seenOn,
    Optional<Instant> publishedOn,
    Optional<String> acceptedBy,
    String reason) {
  /** Refuses nulls. */
  public KnownIssue {
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(seenOn, "seenOn");
    Objects.requireNonNull(publishedOn, "publishedOn");
    Objects.requireNonNull(acceptedBy, "acceptedBy");
    Objects.requireNonNull(reason, "reason");
  }

  /** Whether it is in that state. */
  public boolean is(IssueState other) {
    return state == other;
  }
}
