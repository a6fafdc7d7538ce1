package io.wua.core.download.choice;

import java.net.URI;
import java.util.Objects;

/**
 * A repository that a host may use.
 *
 * @param url its folder of updates
 * @param kind what it is, and when it has its turn
 * @param reason why it is one, for people
 */
public record RepositoryCandidate(URI url, Kind kind, String reason) {
  /** What a candidate is. */
  public enum Kind {
    /** A repository that is used when it can be reached. */
    REPOSITORY,
    /** A repository that a rule without fallback names: used unasked. */
    ONLY,
    /** Microsoft, which a rule names: the catalog is there, files are at their own URLs. */
    MICROSOFT,
    /** Microsoft, where no repository before it can be reached. */
    MICROSOFT_IN_NEED
  }

  /** Refuses nulls. */
  public RepositoryCandidate {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reason, "reason");
  }

  /** Whether it is to be asked whether it is there before it is used. */
  public boolean isProbed() {
    return kind == Kind.REPOSITORY;
  }

  /** Whether it is Microsoft itself. */
  public boolean isMicrosoft() {
    return kind == Kind.MICROSOFT || kind == Kind.MICROSOFT_IN_NEED;
  }
}
