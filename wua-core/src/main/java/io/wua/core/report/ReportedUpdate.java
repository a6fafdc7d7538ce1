package io.wua.core.report;

import io.wua.core.update.Update;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An update as a server is told of it.
 *
 * @param update the update
 * @param row its status on the host
 * @param supersedes the updates that it replaces
 * @param hidden whether Windows hides it
 * @param downloaded whether its files are on the host
 * @param installedOn when it was installed, where that is known
 */
public record ReportedUpdate(
    Update update,
    StatusRow row,
    Set<UUID> supersedes,
    boolean hidden,
    boolean downloaded,
    Optional<Instant> installedOn) {
  /** Copies the set; refuses nulls, and a row of another update. */
  public ReportedUpdate {
    Objects.requireNonNull(update, "update");
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(installedOn, "installedOn");
    supersedes = Set.copyOf(supersedes);
    if (!row.id().equals(update.id())) {
      throw new IllegalArgumentException("the row of " + row.id() + " for " + update.id());
    }
  }
}
