package io.wua.core.scan;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which catalog a scan used.
 *
 * @param created its CreationDate, where it states one
 * @param updates how many updates, detectoids and categories it holds
 * @param digest the SHA-256 of the cabinet in hexadecimal, or of the index of an unpacked folder
 * @param closedWorld whether what it does not hold does not exist; false for an excerpt
 */
public record CatalogInfo(
    Optional<Instant> created, int updates, String digest, boolean closedWorld) {
  /** Refuses nulls. */
  public CatalogInfo {
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(digest, "digest");
  }
}
