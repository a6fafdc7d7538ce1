package io.wua.windows.update;

import io.wua.core.scan.ScannedUpdate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * One update as the agent tells of it.
 *
 * @param scanned the update with its state
 * @param superseded the updates that it says it replaces
 */
record FoundUpdate(ScannedUpdate scanned, Set<UUID> superseded) {
  FoundUpdate {
    Objects.requireNonNull(scanned, "scanned");
    superseded = Set.copyOf(superseded);
  }
}
