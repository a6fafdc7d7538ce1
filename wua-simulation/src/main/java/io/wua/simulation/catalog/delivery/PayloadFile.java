package io.wua.simulation.catalog.delivery;

import io.wua.core.update.Payload;
import java.time.Instant;
import java.util.Objects;

/**
 * A file of a leaf. Two leaves that share a file give the same digest; it has one location.
 *
 * @param payload its name, size, digests and location
 * @param modified its date, written to the second
 * @param patching what it is for
 */
public record PayloadFile(Payload payload, Instant modified, Patching patching) {
  /** Refuses nulls. */
  public PayloadFile {
    Objects.requireNonNull(payload, "payload");
    Objects.requireNonNull(modified, "modified");
    Objects.requireNonNull(patching, "patching");
  }
}
