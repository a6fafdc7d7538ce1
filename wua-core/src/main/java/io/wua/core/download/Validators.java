package io.wua.core.download;

import java.util.Objects;
import java.util.Optional;

/**
 * What a repository says of a version of a file, to be asked later whether it is still that one (<a
 * href="https://www.rfc-editor.org/rfc/rfc9110#name-validator-fields">RFC 9110, 8.8</a>).
 *
 * @param etag the entity tag, with its quotes
 * @param lastModified the date, as it was written
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  /** Refuses nulls. */
  public Validators {
    Objects.requireNonNull(etag, "etag");
    Objects.requireNonNull(lastModified, "lastModified");
  }

  /** Nothing is known. */
  public static Validators none() {
    return new Validators(Optional.empty(), Optional.empty());
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return etag.isEmpty() && lastModified.isEmpty();
  }
}
