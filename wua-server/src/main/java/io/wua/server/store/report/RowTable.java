package io.wua.server.store.report;

import io.wua.core.update.UpdateId;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.report.ReportedRow;
import io.wua.server.fleet.report.RowDifference;
import io.wua.server.store.connect.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of one host: what it says of each update on itself. */
public final class RowTable {
  private static final String INSERT =
      """
      INSERT INTO host_wsus (host, update_id, status, allowed, installed, present, hidden,
        delayed, delayed_until, downloaded, install_date, history)
      VALUES (:host, :updateId, :status, :allowed, :installed, :present, :hidden,
        :delayed, :delayedUntil, :downloaded, :installDate, :history)
      """;

  private static final String CHANGE =
      """
      UPDATE host_wsus SET status = :status, allowed = :allowed, installed = :installed,
        present = :present, hidden = :hidden, delayed = :delayed, delayed_until = :delayedUntil,
        downloaded = :downloaded, install_date = :installDate, history = :history
      WHERE host = :host AND update_id = :updateId
      """;

  private RowTable() {}

  /** The rows of a host. */
  static List<ReportedRow> of(Handle handle, HostId host) {
    return handle
        .createQuery("SELECT * FROM host_wsus WHERE host = :host")
        .bind("host", host.text())
        .map((row, context) -> row(row))
        .list();
  }

  /** Reads a row. */
  public static ReportedRow row(ResultSet row) throws SQLException {
    return new ReportedRow(
        UpdateId.parse(row.getString("update_id")),
        Columns.text(row, "status"),
        Columns.flag(row, "allowed"),
        Columns.flag(row, "installed"),
        Columns.flag(row, "present"),
        Columns.flag(row, "hidden"),
        Columns.flag(row, "delayed"),
        Columns.instantIfAny(row, "delayed_until"),
        Columns.flag(row, "downloaded"),
        Columns.text(row, "install_date"),
        Columns.text(row, "history"));
  }

  /** Changes the rows of a host, and no others. */
  static void change(Handle handle, HostId host, RowDifference difference) {
    delete(handle, host, difference.gone());
    write(handle, host, CHANGE, difference.changed());
    write(handle, host, INSERT, difference.added());
  }

  private static void delete(Handle handle, HostId host, List<UpdateId> gone) {
    PreparedBatch batch =
        handle.prepareBatch("DELETE FROM host_wsus WHERE host = :host AND update_id = :updateId");
    gone.forEach(id -> batch.bind("host", host.text()).bind("updateId", id.wire()).add());
    batch.execute();
  }

  private static void write(Handle handle, HostId host, String sql, List<ReportedRow> rows) {
    PreparedBatch batch = handle.prepareBatch(sql);
    for (ReportedRow row : rows) {
      batch
          .bind("host", host.text())
          .bind("updateId", row.id().wire())
          .bind("status", row.status())
          .bind("allowed", row.allowed())
          .bind("installed", row.installed())
          .bind("present", row.present())
          .bind("hidden", row.hidden())
          .bind("delayed", row.delayed())
          .bind("delayedUntil", row.delayedUntil())
          .bind("downloaded", row.downloaded())
          .bind("installDate", row.installDate())
          .bind("history", row.history())
          .add();
    }
    batch.execute();
  }
}
