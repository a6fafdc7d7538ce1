package io.wua.core.agent.outcome;

import io.wua.core.install.InstallResult;
import io.wua.core.update.UpdateId;
import java.util.Objects;

/**
 * An update that was put on the host or taken off it, or was to be.
 *
 * @param id which
 * @param result what Windows answered
 */
public record InstalledUpdate(UpdateId id, InstallResult result) {
  /** Refuses nulls. */
  public InstalledUpdate {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(result, "result");
  }
}
