package io.wua.server.store.report;

import io.wua.core.update.UpdateId;
import io.wua.server.fleet.report.ReportedUpdate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Merges what a host describes into the updates that all hosts share. Merging only ever adds, so
 * the order of hosts does not matter but for which names came first.
 *
 * <p>All transactions touch shared rows in the order of their keys, so that they wait for each
 * other and do not lock each other out.
 */
final class DescriptionMerge {
  /** A fleet speaks few languages; a host that varies its descriptions fills no disk. */
  private static final int MOST_FORMS = 64;

  /** Else every report of every host would write to every shared row. */
  private static final Duration EXACT_TO = Duration.ofHours(1);

  private DescriptionMerge() {}

  static void merge(
      Handle handle, List<ReportedUpdate> updates, Optional<String> language, Instant at) {
    DescriptionTable table = new DescriptionTable(handle);
    Map<UpdateId, KnownUpdate> known =
        table.known(updates.stream().map(ReportedUpdate::id).toList());
    List<Description> fresh = new ArrayList<>();
    List<Description> touched = new ArrayList<>();
    for (ReportedUpdate update : updates) {
      Description description = Description.of(update, language);
      Optional<KnownUpdate> before = Optional.ofNullable(known.get(update.id()));
      boolean isFresh = before.isEmpty() || isFresh(description, before.get());
      if (isFresh) {
        fresh.add(description);
      }
      if (before.isPresent() && (isFresh || isOld(before.get(), at))) {
        touched.add(description);
      }
    }
    write(table, fresh, touched, at);
  }

  private static boolean isFresh(Description description, KnownUpdate known) {
    return known.forms().size() < MOST_FORMS && !known.forms().contains(description.form());
  }

  private static boolean isOld(KnownUpdate known, Instant at) {
    return known.lastReportedOn().plus(EXACT_TO).isBefore(at);
  }

  private static void write(
      DescriptionTable table, List<Description> fresh, List<Description> touched, Instant at) {
    int[] inserted = table.insert(fresh, at);
    List<Description> filled = new ArrayList<>(touched);
    for (int i = 0; i < inserted.length; i++) {
      Description description = fresh.get(i);
      if (inserted[i] == 0 && !touched.contains(description)) {
        // Another host was faster since we looked.
        filled.add(description);
      }
    }
    filled.sort(Comparator.comparing(d -> d.update().id()));
    table.fill(filled, at);
    table.names(fresh);
    table.items(fresh);
    table.forms(fresh);
  }
}
