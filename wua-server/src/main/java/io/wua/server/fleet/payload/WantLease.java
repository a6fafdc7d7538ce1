package io.wua.server.fleet.payload;

import java.time.Instant;
import java.util.Objects;

/**
 * Who fetches a file, and until when nobody else does.
 *
 * @param owner a worker of a server
 * @param until when it is over unless it is renewed
 */
public record WantLease(String owner, Instant until) {
  /** Refuses nulls. */
  public WantLease {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(until, "until");
  }
}
