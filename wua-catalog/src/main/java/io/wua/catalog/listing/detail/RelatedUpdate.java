package io.wua.catalog.listing.detail;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An update at the other end of an edge: one that replaces, or one that is replaced.
 *
 * @param guid its id
 * @param revision its newest revision in the catalog; empty where the catalog does not hold it
 * @param title its title, where the catalog has one
 * @param created when that revision was made, where the catalog says it
 */
public record RelatedUpdate(
    UUID guid, Optional<Integer> revision, Optional<String> title, Optional<Instant> created) {
  /** Refuses nulls. */
  public RelatedUpdate {
    Objects.requireNonNull(guid, "guid");
    Objects.requireNonNull(revision, "revision");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(created, "created");
  }
}
