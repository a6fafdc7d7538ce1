package io.wua.server.store.reading;

import io.wua.core.update.UpdateId;
import io.wua.server.fleet.reading.DescribedUpdate;
import io.wua.server.fleet.report.ListedKind;
import io.wua.server.fleet.report.ReportedUpdate;
import io.wua.server.fleet.report.UpdateFacts;
import io.wua.server.fleet.report.UpdateNames;
import io.wua.server.store.connect.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Turns rows of {@code wsus_update} into updates, and adds their lists. */
final class DescribedRows {
  private DescribedRows() {}

  /** An update of a row, still without its lists. */
  static DescribedUpdate bare(ResultSet row) throws SQLException {
    UpdateNames names =
        new UpdateNames(
            row.getString("title"),
            Columns.text(row, "product"),
            Columns.text(row, "classification"));
    return new DescribedUpdate(
        new ReportedUpdate(UpdateId.parse(row.getString("update_id")), names, facts(row), Map.of()),
        row.getString("language"),
        Columns.instantIfAny(row, "downloaded_on"),
        Columns.instant(row, "first_reported_on"),
        Columns.instant(row, "last_reported_on"));
  }

  private static UpdateFacts facts(ResultSet row) throws SQLException {
    return new UpdateFacts(
        row.getString("update_type"),
        Columns.text(row, "severity"),
        Columns.text(row, "changetime"),
        Columns.number(row, "min_download_size"),
        Columns.number(row, "max_download_size"),
        Columns.flag(row, "is_mandatory"),
        Columns.text(row, "reboot_behaviour"),
        Columns.text(row, "can_request_user_input"),
        Columns.flag(row, "requires_network_connectivity"),
        Columns.flag(row, "is_beta"),
        Columns.flag(row, "is_uninstallable"),
        Columns.text(row, "installation_impact"),
        Columns.text(row, "uninstallation_impact"),
        Columns.text(row, "support_url"),
        Columns.text(row, "release_notes"),
        Columns.text(row, "uninstallation_notes"),
        Columns.text(row, "product_id"),
        Columns.text(row, "classification_id"));
  }

  /** The lists of these updates. */
  static Map<UpdateId, Map<ListedKind, SortedSet<String>>> lists(
      Handle handle, Collection<UpdateId> ids) {
    Map<UpdateId, Map<ListedKind, SortedSet<String>>> lists = new HashMap<>();
    handle
        .createQuery(
            "SELECT update_id, kind, item FROM wsus_update_item WHERE update_id = ANY(:ids)")
        .bindArray("ids", String.class, ids.stream().map(UpdateId::wire).toList())
        .map(
            (row, context) ->
                List.of(row.getString("update_id"), row.getString("kind"), row.getString("item")))
        .forEach(
            item ->
                lists
                    .computeIfAbsent(
                        UpdateId.parse(item.get(0)), id -> new EnumMap<>(ListedKind.class))
                    .computeIfAbsent(ListedKind.valueOf(item.get(1)), kind -> new TreeSet<>())
                    .add(item.get(2)));
    return lists;
  }

  /** An update with its lists. */
  static DescribedUpdate with(
      DescribedUpdate bare, Map<UpdateId, Map<ListedKind, SortedSet<String>>> lists) {
    ReportedUpdate merged = bare.merged();
    return new DescribedUpdate(
        new ReportedUpdate(
            merged.id(), merged.names(), merged.facts(), lists.getOrDefault(merged.id(), Map.of())),
        bare.language(),
        bare.downloadedOn(),
        bare.firstReportedOn(),
        bare.lastReportedOn());
  }
}
