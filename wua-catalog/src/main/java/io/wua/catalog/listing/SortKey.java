package io.wua.catalog.listing;

import io.wua.catalog.graph.CatalogEntry;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import java.util.Comparator;
import java.util.OptionalLong;

/**
 * What an update is sorted by; kept in place of its description while a list is made.
 *
 * @param entry the update
 * @param title its title
 * @param kb its lowest KB number
 * @param severity its severity
 * @param released when it was published, in milliseconds since 1970
 * @param sizeBytes its size
 */
record SortKey(
    CatalogEntry entry,
    String title,
    OptionalLong kb,
    Severity severity,
    OptionalLong released,
    OptionalLong sizeBytes) {
  static final Comparator<OptionalLong> SMALLEST_FIRST =
      Comparator.comparing(OptionalLong::isEmpty).thenComparing(number -> number.orElse(0));

  static final Comparator<OptionalLong> LARGEST_FIRST =
      Comparator.comparing(OptionalLong::isEmpty)
          .thenComparing(number -> number.orElse(0), Comparator.reverseOrder());

  /** The key of an update. */
  static SortKey of(CatalogEntry entry, Update update) {
    return new SortKey(
        entry,
        update.title(),
        update.kbs().isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(Long.parseLong(update.kbs().first().digits())),
        update.severity(),
        update
            .released()
            .map(at -> OptionalLong.of(at.toEpochMilli()))
            .orElseGet(OptionalLong::empty),
        update.sizeBytes());
  }
}
