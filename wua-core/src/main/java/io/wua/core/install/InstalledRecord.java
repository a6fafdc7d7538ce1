package io.wua.core.install;

import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.Objects;

/**
 * One line of the history that Windows keeps.
 *
 * @param id the update
 * @param at when
 * @param uninstalled whether it was taken off rather than put on
 * @param end how it ended
 * @param hresult the code of Windows, 0 where all is well
 */
public record InstalledRecord(
    UpdateId id, Instant at, boolean uninstalled, InstallEnd end, int hresult) {
  /** Refuses nulls. */
  public InstalledRecord {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(end, "end");
  }
}
