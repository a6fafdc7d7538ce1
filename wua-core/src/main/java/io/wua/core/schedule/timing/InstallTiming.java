package io.wua.core.schedule.timing;

import java.time.Instant;
import java.util.Objects;

/** Whether an update that is allowed and ripe may be installed now, as far as time decides. */
public sealed interface InstallTiming {
  /** Why it may. */
  enum Ground {
    /** This host has no install windows. */
    NO_WINDOWS,
    /** A window is open. */
    IN_WINDOW,
    /** No window is open, and the deadline of the update is past. */
    PAST_DEADLINE
  }

  /**
   * It may.
   *
   * @param ground why
   */
  record May(Ground ground) implements InstallTiming {
    /** Refuses null. */
    public May {
      Objects.requireNonNull(ground, "ground");
    }
  }

  /**
   * It waits, because no window is open and its deadline is not past.
   *
   * @param until when it may: the next opening, or the deadline where that comes first
   */
  record OutsideWindow(Instant until) implements InstallTiming {
    /** Refuses null. */
    public OutsideWindow {
      Objects.requireNonNull(until, "until");
    }
  }
}
