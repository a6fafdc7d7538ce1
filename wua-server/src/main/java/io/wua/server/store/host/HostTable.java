package io.wua.server.store.host;

import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.VersionFacts;
import io.wua.core.update.Sha256;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.HostState;
import io.wua.server.store.connect.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The line of a host; locking it puts all that happens to one host in a row. */
public final class HostTable {
  private static final String LOCK =
      """
      SELECT uuid, state, computer_fqdn, fingerprint, last_revision, attempts, watched_from,
        clone_evidence
      FROM host WHERE uuid = :host FOR UPDATE
      """;

  private static final String CREATE =
      """
      INSERT INTO host
        (uuid, state, computer_fqdn, created_on, last_revision, attempts, watched_from)
      VALUES (:host, :state, :fqdn, :at, -1, 0, 0)
      ON CONFLICT DO NOTHING
      """;

  private HostTable() {}

  /** Locks the line of a host until the transaction ends. */
  public static Optional<HostLine> lock(Handle handle, HostId host) {
    return handle
        .createQuery(LOCK)
        .bind("host", host.text())
        .map((row, context) -> line(row))
        .findOne();
  }

  private static HostLine line(ResultSet row) throws SQLException {
    return new HostLine(
        new HostId(row.getString("uuid")),
        HostState.valueOf(row.getString("state")),
        row.getString("computer_fqdn"),
        Columns.text(row, "fingerprint").map(Sha256::new),
        row.getLong("last_revision"),
        row.getLong("attempts"),
        row.getLong("watched_from"),
        row.getString("clone_evidence") != null);
  }

  /** Locks the line of a host, which is made where there is none. */
  public static HostLine lockOrCreate(Handle handle, HostId host, String fqdn, Instant at) {
    return lock(handle, host)
        .orElseGet(
            () -> {
              handle
                  .createUpdate(CREATE)
                  .bind("host", host.text())
                  .bind("state", HostState.PENDING.name())
                  .bind("fqdn", fqdn)
                  .bind("at", at)
                  .execute();
              return lock(handle, host).orElseThrow();
            });
  }

  /** Takes back the line of a host that was never heard before. */
  public static void dropStranger(Handle handle, HostLine host) {
    if (host.attempts() == 0 && host.key().isEmpty()) {
      handle
          .createUpdate("DELETE FROM host WHERE uuid = :host")
          .bind("host", host.id().text())
          .execute();
    }
  }

  /** Notes that the host was heard, whatever it said. */
  static void heard(Handle handle, HostId host, long attempts, Instant at) {
    handle
        .createUpdate("UPDATE host SET attempts = :attempts, last_seen_on = :at WHERE uuid = :host")
        .bind("host", host.text())
        .bind("attempts", attempts)
        .bind("at", at)
        .execute();
  }

  /** Notes the revision that was applied, and the status of the host if the report has one. */
  public static void applied(
      Handle handle, HostId host, long revision, Optional<String> wuaStatus) {
    handle
        .createUpdate(
            """
            UPDATE host SET last_revision = :revision, wua_status = COALESCE(:status, wua_status)
            WHERE uuid = :host
            """)
        .bind("host", host.text())
        .bind("revision", revision)
        .bind("status", wuaStatus)
        .execute();
  }

  /** Notes which Windows the host runs. */
  public static void runs(Handle handle, HostId host, VersionFacts windows) {
    handle
        .createUpdate(
            """
            UPDATE host SET windows_version = :version, architecture = :architecture
            WHERE uuid = :host
            """)
        .bind("host", host.text())
        .bind("version", windows.version().map(DottedVersion::toString))
        .bind("architecture", windows.processor().map(Architecture::name))
        .execute();
  }

  /** Marks a host as cloned. */
  static void suspect(Handle handle, HostId host, String evidence) {
    handle
        .createUpdate("UPDATE host SET clone_evidence = :evidence WHERE uuid = :host")
        .bind("host", host.text())
        .bind("evidence", evidence)
        .execute();
  }
}
