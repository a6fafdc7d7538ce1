package io.wua.server.store.reading;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.attempt.Attempt;
import io.wua.server.fleet.reading.AuditRow;
import io.wua.server.fleet.reading.Page;
import io.wua.server.fleet.reading.PageRequest;
import io.wua.server.fleet.reading.WaitingKey;
import io.wua.server.store.connect.Columns;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import io.wua.server.store.host.AttemptTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** What happened, latest first: attempts of a host, the audit; and the keys that wait. */
public final class LogQueries {
  private final Transactions transactions;

  /** Logs of that database. */
  public LogQueries(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * The reports and registrations of a host that are still kept.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Page<Attempt> attempts(HostId host, PageRequest page) throws PassingFaultException {
    Conditions conditions =
        new Conditions()
            .and("host = :host", "host", Optional.of(host.text()))
            .and("number < CAST(:after AS BIGINT)", "after", number(page));
    List<Attempt> found =
        transactions.read(
            handle ->
                bound(
                        handle.createQuery(
                            "SELECT * FROM attempt WHERE <conditions>"
                                + " ORDER BY number DESC LIMIT :limit"),
                        conditions,
                        page)
                    .map((row, context) -> AttemptTable.attempt(row))
                    .list());
    return Page.of(found, page, attempt -> String.valueOf(attempt.number()));
  }

  /**
   * The audit.
   *
   * @param subject only rows of that host, token, account or update
   * @throws PassingFaultException where the database cannot do it now
   */
  public Page<AuditRow> audit(Optional<String> subject, PageRequest page)
      throws PassingFaultException {
    Conditions conditions =
        new Conditions()
            .and("subject = :subject", "subject", subject)
            .and("id < CAST(:after AS BIGINT)", "after", number(page));
    List<AuditRow> found =
        transactions.read(
            handle ->
                bound(
                        handle.createQuery(
                            "SELECT * FROM audit WHERE <conditions> ORDER BY id DESC LIMIT :limit"),
                        conditions,
                        page)
                    .map((row, context) -> auditRow(row))
                    .list());
    return Page.of(found, page, row -> String.valueOf(row.id()));
  }

  private static Optional<String> number(PageRequest page) {
    page.after().filter(a -> !a.matches("[0-9]{1,18}")).ifPresent(LogQueries::refuse);
    return page.after();
  }

  private static void refuse(String key) {
    throw new IllegalArgumentException("no page of a log ends with '" + key + "'");
  }

  private static Query bound(Query query, Conditions conditions, PageRequest page) {
    return query
        .define("conditions", conditions.sql())
        .bindMap(conditions.arguments())
        .bind("limit", page.limit() + 1);
  }

  private static AuditRow auditRow(ResultSet row) throws SQLException {
    return new AuditRow(
        row.getLong("id"),
        Columns.instant(row, "happened_on"),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("outcome"),
        row.getString("reason"));
  }

  /**
   * The keys that wait for an approver, by host.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Page<WaitingKey> waiting(PageRequest page) throws PassingFaultException {
    Conditions conditions =
        new Conditions()
            .and("refused = FALSE")
            .and("(host || ' ' || fingerprint) > :after", "after", page.after());
    List<WaitingKey> found =
        transactions.read(
            handle ->
                bound(
                        handle.createQuery(
                            "SELECT * FROM host_candidate WHERE <conditions>"
                                + " ORDER BY (host || ' ' || fingerprint) LIMIT :limit"),
                        conditions,
                        page)
                    .map((row, context) -> waitingKey(row))
                    .list());
    return Page.of(found, page, key -> key.host() + " " + key.fingerprint());
  }

  private static WaitingKey waitingKey(ResultSet row) throws SQLException {
    return new WaitingKey(
        new HostId(row.getString("host")),
        new Sha256(row.getString("fingerprint")),
        row.getString("computer_fqdn"),
        Columns.instant(row, "requested_on"));
  }
}
