package io.wua.server.fleet.want;

import io.wua.core.host.VersionFacts;
import io.wua.core.update.UpdateId;
import java.util.Objects;

/**
 * Hosts of one kind that wait for the files of one update.
 *
 * @param update the update
 * @param windows what is known of their Windows
 * @param hosts how many they are
 */
public record Demand(UpdateId update, VersionFacts windows, int hosts) {
  /** Refuses nulls, and a demand of nobody. */
  public Demand {
    Objects.requireNonNull(update, "update");
    Objects.requireNonNull(windows, "windows");
    if (hosts < 1) {
      throw new IllegalArgumentException("nobody waits for " + update);
    }
  }
}
