package io.wua.server.store.reading;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.HostState;
import io.wua.server.fleet.reading.HostCredentials;
import io.wua.server.fleet.reading.HostDetails;
import io.wua.server.fleet.reading.HostFilter;
import io.wua.server.fleet.reading.HostSummary;
import io.wua.server.fleet.reading.Page;
import io.wua.server.fleet.reading.PageRequest;
import io.wua.server.store.connect.Columns;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Which hosts there are, and what they say of themselves. */
public final class HostQueries {
  private static final String LIST =
      "SELECT * FROM host WHERE <conditions> ORDER BY uuid LIMIT :limit";

  private final Transactions transactions;

  /** Hosts of that database. */
  public HostQueries(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Hosts by uuid.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Page<HostSummary> hosts(HostFilter filter, PageRequest page) throws PassingFaultException {
    Conditions conditions =
        new Conditions()
            .and("uuid > :after", "after", page.after())
            .and("state = :state", "state", filter.state().map(HostState::name))
            .and("wua_status = :status", "status", filter.wuaStatus())
            .and(
                "(LOWER(uuid) LIKE :text ESCAPE '!' OR LOWER(computer_fqdn) LIKE :text ESCAPE '!')",
                "text",
                filter.text().map(Conditions::anywhere));
    if (filter.suspected()) {
      conditions.and("clone_evidence IS NOT NULL");
    }
    List<HostSummary> found =
        transactions.read(
            handle ->
                handle
                    .createQuery(LIST)
                    .define("conditions", conditions.sql())
                    .bindMap(conditions.arguments())
                    .bind("limit", page.limit() + 1)
                    .map((row, context) -> summary(row))
                    .list());
    return Page.of(found, page, host -> host.id().text());
  }

  private static HostSummary summary(ResultSet row) throws SQLException {
    return new HostSummary(
        new HostId(row.getString("uuid")),
        HostState.valueOf(row.getString("state")),
        row.getString("computer_fqdn"),
        Columns.text(row, "host_group"),
        Columns.text(row, "wua_status"),
        Columns.instantIfAny(row, "registered_on"),
        Columns.instantIfAny(row, "last_seen_on"),
        Columns.text(row, "clone_evidence"));
  }

  /**
   * A host with its sections, empty where there is none.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Optional<HostDetails> host(HostId id) throws PassingFaultException {
    return transactions.read(
        handle ->
            handle
                .createQuery("SELECT * FROM host WHERE uuid = :host")
                .bind("host", id.text())
                .map(
                    (row, context) ->
                        new HostDetails(summary(row), credentials(row), sections(handle, id)))
                .findOne());
  }

  private static Map<String, String> sections(Handle handle, HostId id) {
    Map<String, String> sections = new TreeMap<>();
    handle
        .createQuery("SELECT name, body FROM host_section WHERE host = :host")
        .bind("host", id.text())
        .map((row, context) -> Map.entry(row.getString("name"), row.getString("body")))
        .forEach(e -> sections.put(e.getKey(), e.getValue()));
    return sections;
  }

  /**
   * What a host is recognized by: for checking who signed a report. Empty where there is no such
   * host.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Optional<HostCredentials> credentials(HostId id) throws PassingFaultException {
    return transactions.read(
        handle ->
            handle
                .createQuery("SELECT * FROM host WHERE uuid = :host")
                .bind("host", id.text())
                .map((row, context) -> credentials(row))
                .findOne());
  }

  private static HostCredentials credentials(ResultSet row) throws SQLException {
    return new HostCredentials(
        HostState.valueOf(row.getString("state")),
        row.getString("computer_fqdn"),
        Columns.text(row, "fingerprint").map(Sha256::new),
        Columns.text(row, "host_certificate"),
        Columns.text(row, "issued_serial"));
  }
}
