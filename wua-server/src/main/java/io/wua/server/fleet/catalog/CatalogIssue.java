package io.wua.server.fleet.catalog;

import io.wua.core.download.Validators;
import io.wua.core.update.Sha256;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One issue of {@code wsusscn2.cab}, as it was read.
 *
 * @param digest the SHA-256 of the cabinet
 * @param created its CreationDate, where it states one
 * @param topLevelUpdates how many updates it holds that people see
 * @param sizeBytes the size of the cabinet
 * @param validators what the origin said of it
 */
public record CatalogIssue(
    Sha256 digest,
    Optional<Instant> created,
    long topLevelUpdates,
    long sizeBytes,
    Validators validators) {
  private static final int SHOWN_DIGITS = 12;

  /** Refuses nulls and negative numbers. */
  public CatalogIssue {
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(validators, "validators");
    if (topLevelUpdates < 0 || topLevelUpdates > Integer.MAX_VALUE || sizeBytes < 0) {
      throw new IllegalArgumentException(topLevelUpdates + " updates, " + sizeBytes + " bytes");
    }
  }

  /** A few words by which people tell it from others. */
  public String shown() {
    return "issue "
        + digest.hex().substring(0, SHOWN_DIGITS)
        + created.map(date -> " of " + date).orElse(" without a date")
        + " with "
        + topLevelUpdates
        + " updates";
  }
}
