package io.wua.server.fleet.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the published catalog has become too old. Microsoft brings a new one each month; one that
 * does not change any more means that nothing new is found on any host.
 */
public final class Staleness {
  /** From this age on there is a warning. */
  public static final Duration LIMIT = Duration.ofDays(45);

  private Staleness() {}

  /**
   * The warning, if there is reason for one.
   *
   * @param published the published issue
   * @param publishedOn when it was published, which counts where the issue states no date
   * @param now the present
   */
  public static Optional<String> warning(CatalogIssue published, Instant publishedOn, Instant now) {
    Instant dated = published.created().orElse(publishedOn);
    Duration age = Duration.between(dated, now);
    return age.compareTo(LIMIT) < 0
        ? Optional.empty()
        : Optional.of(
            "The published catalog is %d days old: no newer issue has come since %s. Check that"
                    .formatted(age.toDays(), dated)
                + " the server reaches its origin, or import one.");
  }
}
