package io.wua.server.fleet;

import java.time.Duration;
import java.util.Objects;

/**
 * The database could not take it now; nothing was changed, and the same body may be sent again. On
 * the wire this is a 503 with {@code Retry-After}, never {@code success: false}: WAPT's agents
 * answer that with a new registration.
 *
 * @param after how long to wait
 * @param reason why, for the log
 */
public record TryLater(Duration after, String reason) {
  /** Refuses nulls. */
  public TryLater {
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(reason, "reason");
  }
}
