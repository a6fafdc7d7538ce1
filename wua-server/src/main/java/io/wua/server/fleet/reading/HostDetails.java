package io.wua.server.fleet.reading;

import java.util.Map;
import java.util.Objects;

/**
 * A host with all that it says of itself but its updates.
 *
 * @param summary what lists show of it
 * @param credentials what it is recognized by
 * @param sections JSON text of each key of its status
 */
public record HostDetails(
    HostSummary summary, HostCredentials credentials, Map<String, String> sections) {
  /** Copies. */
  public HostDetails {
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(credentials, "credentials");
    sections = Map.copyOf(sections);
  }
}
