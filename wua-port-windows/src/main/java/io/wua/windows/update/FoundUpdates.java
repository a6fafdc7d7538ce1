package io.wua.windows.update;

import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import java.util.List;
import java.util.Objects;

/**
 * What one search of the agent found.
 *
 * @param updates each id once
 * @param supersedence the edges that the updates tell of
 * @param warnings what is missing or was left out, for people
 */
public record FoundUpdates(
    List<ScannedUpdate> updates, Supersedence supersedence, List<String> warnings) {
  /** Copies the lists and refuses nulls. */
  public FoundUpdates {
    updates = List.copyOf(updates);
    Objects.requireNonNull(supersedence, "supersedence");
    warnings = List.copyOf(warnings);
  }
}
