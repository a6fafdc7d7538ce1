package io.wua.simulation.catalog.delivery;

import io.wua.core.update.Sha1;
import java.net.URI;
import java.util.Objects;

/**
 * Where Microsoft serves a file.
 *
 * @param sha1 its digest
 * @param url an absolute address
 */
public record FileLocation(Sha1 sha1, URI url) {
  /** Refuses nulls. */
  public FileLocation {
    Objects.requireNonNull(sha1, "sha1");
    Objects.requireNonNull(url, "url");
  }
}
