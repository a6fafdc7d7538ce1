package io.wua.core.schedule.timing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What to do now about a pending restart. */
public sealed interface RebootTiming {
  /** Nothing, ever: an administrator or a user restarts this host. */
  record Never() implements RebootTiming {}

  /**
   * Nothing yet. A warning or question that is shown is taken back.
   *
   * @param until when to decide again
   */
  record Wait(Instant until) implements RebootTiming {
    /** Refuses null. */
    public Wait {
      Objects.requireNonNull(until, "until");
    }
  }

  /**
   * Ask the user; the host restarts once the user agrees.
   *
   * @param until when the question ends, and a decision is made again: when the window closes, or
   *     when a warning has to begin because of the deadline; empty for never
   */
  record Ask(Optional<Instant> until) implements RebootTiming {
    /** Refuses null. */
    public Ask {
      Objects.requireNonNull(until, "until");
    }
  }

  /**
   * Warn the user, or go on warning.
   *
   * @param restart when the host restarts
   * @param pastDeadline whether windows and questions no longer count
   */
  record Warn(Instant restart, boolean pastDeadline) implements RebootTiming {
    /** Refuses null. */
    public Warn {
      Objects.requireNonNull(restart, "restart");
    }
  }

  /**
   * Restart.
   *
   * @param pastDeadline whether windows and questions no longer count
   */
  record Now(boolean pastDeadline) implements RebootTiming {}
}
