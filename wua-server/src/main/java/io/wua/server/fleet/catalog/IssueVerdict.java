package io.wua.server.fleet.catalog;

import java.util.Objects;

/** What becomes of an issue of the catalog that has come. */
public sealed interface IssueVerdict {
  /** Why, as a sentence. */
  String reason();

  /** It takes the place of the published one. */
  record Publish(String reason) implements IssueVerdict {
    /** Refuses null. */
    public Publish {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** It is the published one. */
  record SameAgain(String reason) implements IssueVerdict {
    /** Refuses null. */
    public SameAgain {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** It is not published. */
  record Refuse(String reason) implements IssueVerdict {
    /** Refuses null. */
    public Refuse {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** It waits until an administrator accepts or rejects it. */
  record Hold(String reason) implements IssueVerdict {
    /** Refuses null. */
    public Hold {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
