package io.wua.http.wire.repository;

import io.wua.core.update.Sha256;
import java.util.Locale;
import java.util.Objects;

/**
 * A file that a repository serves.
 *
 * @param name its name in the flat folder
 * @param size in bytes
 * @param sha256 what it holds
 */
public record PublishedFile(String name, long size, Sha256 sha256) {
  /** Refuses names that are never served, and negative sizes. */
  public PublishedFile {
    Objects.requireNonNull(sha256, "sha256");
    if (!ServedName.is(name)) {
      throw new IllegalArgumentException("the name '" + name + "' is none of a served file");
    }
    if (size < 0) {
      throw new IllegalArgumentException("the size " + size + " of " + name + " is negative");
    }
  }

  /** The name as file systems see it that know no case. */
  String key() {
    return name.toLowerCase(Locale.ROOT);
  }
}
