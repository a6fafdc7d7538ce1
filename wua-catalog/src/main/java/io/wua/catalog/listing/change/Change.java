package io.wua.catalog.listing.change;

import io.wua.catalog.listing.ListedUpdate;
import io.wua.core.update.UpdateId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that happened to one update; an update may have several changes.
 *
 * @param kind what happened
 * @param update the update as the newer catalog has it, for REMOVED as the older one had it
 * @param previous its revision in the older catalog; empty for ADDED
 * @param supersededBy for SUPERSEDED, what replaces it and the newer catalog lists; else empty
 * @param files for FILES_CHANGED, which; else none
 */
public record Change(
    ChangeKind kind,
    ListedUpdate update,
    Optional<UpdateId> previous,
    List<UpdateId> supersededBy,
    FileChanges files) {
  /** Copies the list and refuses nulls. */
  public Change {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(update, "update");
    Objects.requireNonNull(previous, "previous");
    supersededBy = List.copyOf(supersededBy);
    Objects.requireNonNull(files, "files");
  }
}
