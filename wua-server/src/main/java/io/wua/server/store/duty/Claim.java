package io.wua.server.store.duty;

import java.time.Instant;
import java.util.Objects;

/** What somebody hears who wants to do a duty. */
public sealed interface Claim {
  /**
   * It is theirs.
   *
   * @param dueOn when it was due; for whoever does it out of turn, its next turn all the same
   */
  record Granted(Instant dueOn) implements Claim {
    /** Refuses null. */
    public Granted {
      Objects.requireNonNull(dueOn, "dueOn");
    }
  }

  /**
   * It is not its turn.
   *
   * @param dueOn when it is
   */
  record NotDue(Instant dueOn) implements Claim {
    /** Refuses null. */
    public NotDue {
      Objects.requireNonNull(dueOn, "dueOn");
    }
  }

  /**
   * Somebody else is at it.
   *
   * @param owner who
   * @param until for how long unless they say so again
   */
  record Held(String owner, Instant until) implements Claim {
    /** Refuses nulls. */
    public Held {
      Objects.requireNonNull(owner, "owner");
      Objects.requireNonNull(until, "until");
    }
  }
}
