package io.wua.server.store.demand;

import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.VersionFacts;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.HostState;
import io.wua.server.fleet.report.ListedKind;
import io.wua.server.fleet.want.Demand;
import io.wua.server.store.connect.Columns;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Asks what registered hosts wait for: allowed and ripe, not installed, not on the host. */
public final class DemandQueries {
  private static final String WAITING =
      """
      FROM host_wsus w JOIN host h ON h.uuid = w.host
      WHERE h.state = :registered AND w.allowed = TRUE
        AND COALESCE(w.installed, FALSE) = FALSE AND COALESCE(w.downloaded, FALSE) = FALSE
        AND (COALESCE(w.delayed, FALSE) = FALSE OR w.delayed_until <= :ripe)
      """;

  private static final String GROUPED =
      "SELECT w.update_id, h.windows_version, h.architecture, COUNT(*) AS hosts "
          + WAITING
          + " AND h.uuid <> ALL(:greedy) GROUP BY w.update_id, h.windows_version, h.architecture"
          + " ORDER BY w.update_id";

  private static final String GREEDY =
      "SELECT h.uuid " + WAITING + " GROUP BY h.uuid HAVING COUNT(*) > :quota ORDER BY h.uuid";

  private static final String OF_ONE =
      "SELECT w.update_id, h.windows_version, h.architecture, 1 AS hosts "
          + WAITING
          + " AND h.uuid = :host ORDER BY w.update_id LIMIT :quota";

  private final Transactions transactions;

  /** Asks that database. */
  public DemandQueries(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * What hosts wait for, by update and Windows.
   *
   * @param ripe delays that end until then do not count
   * @param quota of how many updates one host may make the server fetch the files; of a host that
   *     waits for more, that many count
   * @throws PassingFaultException where the database cannot do it now
   */
  public List<Demand> demands(Instant ripe, int quota) throws PassingFaultException {
    return transactions.read(
        handle -> {
          List<String> greedy = greedy(handle, ripe, quota);
          List<Demand> demands = new ArrayList<>(grouped(handle, ripe, greedy));
          greedy.forEach(host -> demands.addAll(ofOne(handle, ripe, quota, host)));
          return demands;
        });
  }

  private static List<String> greedy(Handle handle, Instant ripe, int quota) {
    return handle
        .createQuery(GREEDY)
        .bind("registered", HostState.REGISTERED.name())
        .bind("ripe", ripe)
        .bind("quota", quota)
        .mapTo(String.class)
        .list();
  }

  private static List<Demand> grouped(Handle handle, Instant ripe, List<String> greedy) {
    return handle
        .createQuery(GROUPED)
        .bind("registered", HostState.REGISTERED.name())
        .bind("ripe", ripe)
        .bindArray("greedy", String.class, greedy)
        .map((row, context) -> demand(row))
        .list();
  }

  private static List<Demand> ofOne(Handle handle, Instant ripe, int quota, String host) {
    return handle
        .createQuery(OF_ONE)
        .bind("registered", HostState.REGISTERED.name())
        .bind("ripe", ripe)
        .bind("host", host)
        .bind("quota", quota)
        .map((row, context) -> demand(row))
        .list();
  }

  /** Reads update_id, windows_version, architecture and hosts of a row. */
  public static Demand demand(ResultSet row) throws SQLException {
    return new Demand(
        UpdateId.parse(row.getString("update_id")),
        new VersionFacts(
            Columns.text(row, "windows_version").flatMap(DottedVersion::tryParse),
            Columns.text(row, "architecture").flatMap(Architecture::parse)),
        row.getInt("hosts"));
  }

  /**
   * The URLs that hosts reported of these updates.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Map<UpdateId, List<String>> reportedUrls(Collection<UpdateId> updates)
      throws PassingFaultException {
    Map<UpdateId, List<String>> urls = new TreeMap<>();
    transactions.<Boolean>read(
        handle -> {
          urls.clear();
          handle
              .createQuery(
                  """
                  SELECT update_id, item FROM wsus_update_item
                  WHERE update_id = ANY(:ids) AND kind = :kind ORDER BY update_id, item
                  """)
              .bindArray("ids", String.class, updates.stream().map(UpdateId::wire).toList())
              .bind("kind", ListedKind.REPORTED_URL.name())
              .map(
                  (row, context) ->
                      Map.entry(UpdateId.parse(row.getString("update_id")), row.getString("item")))
              .forEach(
                  entry ->
                      urls.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                          .add(entry.getValue()));
          return true;
        });
    return urls;
  }
}
