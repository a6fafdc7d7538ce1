package io.wua.server.fleet.report;

import io.wua.core.update.UpdateId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has to change so that the stored rows of a host become the reported ones.
 *
 * @param added rows of updates that the host has no row for
 * @param changed rows that say something else now
 * @param gone updates whose rows go
 * @param undescribed updates that rows name and that nobody has described; their rows stay out
 */
public record RowDifference(
    List<ReportedRow> added,
    List<ReportedRow> changed,
    List<UpdateId> gone,
    List<UpdateId> undescribed) {
  /** Copies. */
  public RowDifference {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    gone = List.copyOf(gone);
    undescribed = List.copyOf(undescribed);
  }

  /**
   * Compares.
   *
   * @param stored the rows of the host in the database
   * @param reported all rows that it has now
   * @param described those of the reported updates that have a description
   */
  public static RowDifference of(
      Collection<ReportedRow> stored, Collection<ReportedRow> reported, Set<UpdateId> described) {
    Map<UpdateId, ReportedRow> before = new TreeMap<>();
    stored.forEach(row -> before.put(row.id(), row));
    List<ReportedRow> added = new ArrayList<>();
    List<ReportedRow> changed = new ArrayList<>();
    List<UpdateId> undescribed = new ArrayList<>();
    Set<UpdateId> gone = new TreeSet<>(before.keySet());
    for (ReportedRow row : reported) {
      ReportedRow old = before.get(row.id());
      gone.remove(row.id());
      if (!described.contains(row.id())) {
        undescribed.add(row.id());
      } else if (old == null) {
        added.add(row);
      } else if (!old.equals(row)) {
        changed.add(row);
      }
    }
    return new RowDifference(added, changed, List.copyOf(gone), undescribed);
  }
}
