package io.wua.core.download;

import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import java.net.URI;
import java.util.Objects;

/**
 * A file on the host, and what it holds.
 *
 * @param location where it is, as a file URI
 * @param sizeBytes its size
 * @param sha1 its SHA-1
 * @param sha256 its SHA-256
 */
public record StoredFile(URI location, long sizeBytes, Sha1 sha1, Sha256 sha256) {
  /** Refuses nulls and a negative size. */
  public StoredFile {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(sha1, "sha1");
    Objects.requireNonNull(sha256, "sha256");
    if (sizeBytes < 0) {
      throw new IllegalArgumentException("size " + sizeBytes + " of " + location);
    }
  }
}
