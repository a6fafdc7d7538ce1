package io.wua.core.update;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One file of an update.
 *
 * @param name the file name that the catalog gives
 * @param sizeBytes its size, where known; the Windows Update Agent names files without one
 * @param sha1 its identity in Microsoft's catalogs
 * @param sha256 the additional digest, where the catalog gives one
 * @param url where Microsoft serves it, where known
 */
public record Payload(
    String name, OptionalLong sizeBytes, Sha1 sha1, Optional<Sha256> sha256, Optional<URI> url) {
  /** Refuses nulls and negative sizes. */
  public Payload {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sizeBytes, "sizeBytes");
    Objects.requireNonNull(sha1, "sha1");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(url, "url");
    if (sizeBytes.orElse(0) < 0) {
      throw new IllegalArgumentException("size " + sizeBytes + " of " + name + " is negative");
    }
  }

  /** A file of known size. */
  public Payload(
      String name, long sizeBytes, Sha1 sha1, Optional<Sha256> sha256, Optional<URI> url) {
    this(name, OptionalLong.of(sizeBytes), sha1, sha256, url);
  }
}
