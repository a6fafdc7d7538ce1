package io.wua.catalog.listing.detail;

import io.wua.core.update.Update;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An update with all that its catalog tells of it.
 *
 * @param update the record that a scan gives too
 * @param revised when this revision was made, where the index says it; the update itself may have
 *     been published before
 * @param own what it has itself; a bundle has neither rules nor files
 * @param children what a bundle consists of, nested bundles included
 * @param supersedes what it names as replaced, newest first
 * @param supersededBy what names it as replaced, newest first
 */
public record UpdateDetails(
    Update update,
    Optional<Instant> revised,
    UpdatePart own,
    List<UpdatePart> children,
    List<RelatedUpdate> supersedes,
    List<RelatedUpdate> supersededBy) {
  /** Copies the lists and refuses nulls. */
  public UpdateDetails {
    Objects.requireNonNull(update, "update");
    Objects.requireNonNull(revised, "revised");
    Objects.requireNonNull(own, "own");
    children = List.copyOf(children);
    supersedes = List.copyOf(supersedes);
    supersededBy = List.copyOf(supersededBy);
  }

  /** The update itself, then its children. */
  public List<UpdatePart> parts() {
    return Stream.concat(Stream.of(own), children.stream()).toList();
  }
}
