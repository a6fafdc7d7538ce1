package io.wua.server.store.collect;

import io.wua.core.update.KbNumber;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.HostState;
import io.wua.server.fleet.collect.FleetReports;
import io.wua.server.fleet.report.ListedKind;
import io.wua.server.fleet.want.Demand;
import io.wua.server.store.demand.DemandQueries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Asks what registered hosts may need: not installed and not forbidden, whatever the delay, and
 * also where the file is on the host already, which may lose it. What a row does not say counts as
 * needed.
 */
final class NeedQueries {
  private static final String REPORTING =
      "FROM host h WHERE h.state = :registered"
          + " AND COALESCE(h.last_seen_on, h.registered_on, h.created_on) >= :since";

  private static final String NEEDED =
      """
      SELECT w.update_id, h.windows_version, h.architecture, COUNT(*) AS hosts
      FROM host_wsus w JOIN host h ON h.uuid = w.host
      WHERE h.state = :registered
        AND COALESCE(h.last_seen_on, h.registered_on, h.created_on) >= :since
        AND COALESCE(w.allowed, TRUE) = TRUE AND COALESCE(w.installed, FALSE) = FALSE
      GROUP BY w.update_id, h.windows_version, h.architecture
      ORDER BY w.update_id
      """;

  private NeedQueries() {}

  /** What the hosts say that reported since then. */
  static FleetReports reports(Handle handle, Instant since) {
    List<Demand> needed =
        handle
            .createQuery(NEEDED)
            .bind("registered", HostState.REGISTERED.name())
            .bind("since", since)
            .map((row, context) -> DemandQueries.demand(row))
            .list();
    Set<String> ids = new TreeSet<>();
    needed.forEach(demand -> ids.add(demand.update().wire()));
    Set<UpdateId> reported =
        new HashSet<>(
            handle
                .createQuery("SELECT DISTINCT update_id FROM host_wsus")
                .map((row, context) -> UpdateId.parse(row.getString("update_id")))
                .list());
    Map<UpdateId, Set<KbNumber>> kbs = new HashMap<>();
    items(handle, ids, ListedKind.KB)
        .forEach(
            (id, texts) ->
                texts.stream()
                    .flatMap(text -> kb(text).stream())
                    .forEach(kb -> kbs.computeIfAbsent(id, i -> new HashSet<>()).add(kb)));
    int hosts = count(handle, since);
    int all = count(handle, Instant.EPOCH);
    return new FleetReports(
        needed, reported, items(handle, ids, ListedKind.REPORTED_URL), kbs, hosts, all - hosts);
  }

  private static int count(Handle handle, Instant since) {
    return handle
        .createQuery("SELECT COUNT(*) " + REPORTING)
        .bind("registered", HostState.REGISTERED.name())
        .bind("since", since)
        .mapTo(Integer.class)
        .one();
  }

  private static List<KbNumber> kb(String text) {
    try {
      return List.of(KbNumber.parse(text));
    } catch (IllegalArgumentException noNumber) {
      return List.of();
    }
  }

  private static Map<UpdateId, List<String>> items(
      Handle handle, Set<String> ids, ListedKind kind) {
    Map<UpdateId, List<String>> items = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT update_id, item FROM wsus_update_item
            WHERE update_id = ANY(:ids) AND kind = :kind ORDER BY update_id, item
            """)
        .bindArray("ids", String.class, List.copyOf(ids))
        .bind("kind", kind.name())
        .map(
            (row, context) ->
                Map.entry(UpdateId.parse(row.getString("update_id")), row.getString("item")))
        .forEach(e -> items.computeIfAbsent(e.getKey(), id -> new ArrayList<>()).add(e.getValue()));
    return items;
  }
}
