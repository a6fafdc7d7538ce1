package io.wua.app.agent.resident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a run shows no sign of life. Says so once for each silence, and after as much time
 * again that nothing is to be hoped for any more. Safe for threads.
 */
public final class Heartbeat {
  private final Clock clock;
  private final Duration longest;
  private @Nullable String doing;
  private Instant last;
  private boolean said;

  /**
   * A heart that is at rest.
   *
   * @param longest how long a run may be silent
   */
  public Heartbeat(Clock clock, Duration longest) {
    this.clock = clock;
    this.longest = longest;
    this.last = clock.instant();
  }

  /** The run does that now. */
  public synchronized void beat(String what) {
    doing = what;
    last = clock.instant();
    said = false;
  }

  /** No run is at work. */
  public synchronized void rest() {
    doing = null;
  }

  /** What is the matter, the first time that it is asked during a silence. */
  public synchronized Optional<String> complaint() {
    if (doing == null || said) {
      return Optional.empty();
    }
    Duration silent = Duration.between(last, clock.instant());
    if (silent.compareTo(longest) < 0) {
      return Optional.empty();
    }
    said = true;
    return Optional.of(
        "The run has shown no sign of life for "
            + silent.toMinutes()
            + " minutes; last it was at: "
            + doing
            + ". After as long again this process ends; Windows goes on with what it installs.");
  }

  /** Whether the run has been silent for twice as long as it may. */
  public synchronized boolean isLost() {
    return doing != null
        && Duration.between(last, clock.instant()).compareTo(longest.multipliedBy(2)) >= 0;
  }
}
