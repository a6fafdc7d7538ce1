package io.wua.server.origin.catalog;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Validators;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.FetchRequest;
import io.wua.http.fetch.Fetcher;
import io.wua.server.origin.Lease;
import java.net.URI;
import java.nio.file.Path;

/** Asks the origin for the catalog. */
final class CatalogOrigin {
  private final Fetcher fetcher;
  private final URI source;

  CatalogOrigin(Fetcher fetcher, URI source) {
    this.fetcher = fetcher;
    this.source = source;
  }

  URI source() {
    return source;
  }

  /**
   * Fetches the catalog unless it is still that version.
   *
   * @return Fetched or Unchanged
   */
  FetchOutcome fetch(Path target, Validators known, Lease lease) throws WuaException {
    FetchOutcome outcome =
        fetcher.fetch(
            FetchRequest.of(source, target).unless(known),
            (name, done, total) -> {
              if (lease.isOver()) {
                Thread.currentThread().interrupt();
              }
            });
    if (outcome instanceof FetchOutcome.Absent) {
      throw new WuaException(
          FailureReason.NOT_FOUND, "The origin has no " + source + ". Check --origin.");
    }
    if (outcome instanceof FetchOutcome.Refused refused) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED, source + " was not kept: " + refused.reason() + ".");
    }
    return outcome;
  }
}
