package io.wua.server.store.host;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.attempt.Attempt;
import io.wua.server.fleet.attempt.AttemptKind;
import io.wua.server.fleet.attempt.AttemptOutcome;
import io.wua.server.store.connect.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The latest attempts of each host: at most {@value #KEPT}, and some that are not swept yet. */
public final class AttemptTable {
  private static final int KEPT = 100;
  private static final int SWEPT_EVERY = 20;

  private AttemptTable() {}

  /** The attempts of a host that are kept, oldest first. */
  public static List<Attempt> kept(Handle handle, HostId host) {
    return handle
        .createQuery("SELECT * FROM attempt WHERE host = :host ORDER BY number")
        .bind("host", host.text())
        .map((row, context) -> attempt(row))
        .list();
  }

  /** Reads a row. */
  public static Attempt attempt(ResultSet row) throws SQLException {
    return new Attempt(
        row.getLong("number"),
        Columns.instant(row, "made_on"),
        AttemptKind.valueOf(row.getString("kind")),
        row.getLong("revision"),
        new Sha256(row.getString("digest")),
        Columns.text(row, "fingerprint").map(Sha256::new),
        AttemptOutcome.valueOf(row.getString("outcome")),
        row.getString("detail"));
  }

  /** Adds an attempt, notes that the host was heard, and sweeps the oldest now and then. */
  static void add(Handle handle, HostId host, Attempt attempt) {
    handle
        .createUpdate(
            """
            INSERT INTO attempt
              (host, number, made_on, kind, revision, digest, fingerprint, outcome, detail)
            VALUES
              (:host, :number, :at, :kind, :revision, :digest, :fingerprint, :outcome, :detail)
            """)
        .bind("host", host.text())
        .bind("number", attempt.number())
        .bind("at", attempt.madeOn())
        .bind("kind", attempt.kind().name())
        .bind("revision", attempt.revision())
        .bind("digest", attempt.digest().hex())
        .bind("fingerprint", attempt.fingerprint().map(Sha256::hex))
        .bind("outcome", attempt.outcome().name())
        .bind("detail", attempt.detail())
        .execute();
    HostTable.heard(handle, host, attempt.number(), attempt.madeOn());
    if (attempt.number() % SWEPT_EVERY == 0) {
      sweep(handle, host, attempt.number() - KEPT);
    }
  }

  private static void sweep(Handle handle, HostId host, long upTo) {
    handle
        .createUpdate("DELETE FROM attempt WHERE host = :host AND number <= :number")
        .bind("host", host.text())
        .bind("number", upTo)
        .execute();
  }
}
