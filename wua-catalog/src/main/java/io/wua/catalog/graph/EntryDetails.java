package io.wua.catalog.graph;

import io.wua.core.update.Sha1;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What people ask of one revision and no scan does.
 *
 * @param created when this revision was made, where the index says it
 * @param handlerUri what installs it, the URI of its {@code Handler}
 * @param files the files that its extended fragment lists; those of its children are not among them
 */
public record EntryDetails(
    Optional<Instant> created, Optional<String> handlerUri, List<Sha1> files) {
  /** Copies the list and refuses nulls. */
  public EntryDetails {
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(handlerUri, "handlerUri");
    files = List.copyOf(files);
  }
}
