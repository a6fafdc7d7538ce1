package io.wua.core.update;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * One file of an update.
 *
 * @param name the file name that the catalog gives
 * @param sizeBytes its size
 * @param sha1 its identity in Microsoft's catalogs
 * @param sha256 the additional digest, where the catalog gives one
 * @param url where Microsoft serves it, where known
 */
public record Payload(
    String name, long sizeBytes, Sha1 sha1, Optional<Sha256> sha256, Optional<URI> url) {
  /** Refuses nulls and negative sizes. */
  public Payload {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sha1, "sha1");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(url, "url");
    if (sizeBytes < 0) {
      throw new IllegalArgumentException("size " + sizeBytes + " of " + name + " is negative");
    }
  }
}
