package io.wua.server.store.task;

import io.wua.server.fleet.task.DownloadTask;
import io.wua.server.fleet.task.TaskEnd;
import io.wua.server.fleet.task.TaskKind;
import io.wua.server.fleet.task.TaskStart;
import io.wua.server.fleet.task.TaskStatus;
import io.wua.server.store.connect.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table of tasks. */
final class TaskTable {
  private static final int LONGEST_URL = 2_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_MESSAGE = 1_000;
  private static final int LONGEST_ERROR = 1_200;

  private TaskTable() {}

  static long add(Handle handle, TaskStart start) {
    return handle
        .createUpdate(
            """
            INSERT INTO download_task
              (kind, server, url, local_filename, status, started_on, forced, skipped, msg)
            VALUES (:kind, :server, :url, :name, :status, :at, :forced, FALSE, '')
            """)
        .bind("kind", start.kind().word())
        .bind("server", fitting(start.server(), LONGEST_NAME))
        .bind("url", start.source().map(text -> fitting(text, LONGEST_URL)))
        .bind("name", start.localFilename())
        .bind("status", TaskStatus.PENDING.word())
        .bind("at", start.startedOn())
        .bind("forced", start.forced())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  static int prune(Handle handle, TaskKind kind, int kept) {
    return handle
        .createUpdate(
            """
            DELETE FROM download_task WHERE kind = :kind AND id <=
              (SELECT MAX(id) FROM (SELECT id FROM download_task WHERE kind = :kind
                ORDER BY id DESC LIMIT 1 OFFSET :kept) oldest)
            """)
        .bind("kind", kind.word())
        .bind("kept", kept)
        .execute();
  }

  static int status(Handle handle, long id, TaskStatus status) {
    return handle
        .createUpdate("UPDATE download_task SET status = :status WHERE id = :id")
        .bind("status", status.word())
        .bind("id", id)
        .execute();
  }

  static int finish(Handle handle, long id, TaskEnd end, Instant at) {
    return handle
        .createUpdate(
            """
            UPDATE download_task SET status = :status, finished_on = :at, skipped = :skipped,
              msg = :msg, error = :error, target_size = :size, file_size = :size, file_date = :date
            WHERE id = :id
            """)
        .bind("status", end.status().word())
        .bind("at", at)
        .bind("skipped", end.skipped())
        .bind("msg", fitting(end.message(), LONGEST_MESSAGE))
        .bind("error", end.error().map(text -> fitting(text, LONGEST_ERROR)))
        .bind("size", end.fileSize())
        .bind("date", end.fileDate())
        .bind("id", id)
        .execute();
  }

  static int interrupt(Handle handle, String server, Instant at) {
    return handle
        .createUpdate(
            """
            UPDATE download_task SET status = :status, finished_on = :at,
              error = 'The process ended before the task did.'
            WHERE server = :server AND finished_on IS NULL
            """)
        .bind("status", TaskStatus.INTERRUPTED.word())
        .bind("at", at)
        .bind("server", fitting(server, LONGEST_NAME))
        .execute();
  }

  static List<DownloadTask> latest(Handle handle, int limit) {
    return handle
        .createQuery("SELECT * FROM download_task ORDER BY id DESC LIMIT :limit")
        .bind("limit", limit)
        .map((row, context) -> task(row))
        .list();
  }

  private static DownloadTask task(ResultSet row) throws SQLException {
    TaskStart start =
        new TaskStart(
            TaskKind.of(row.getString("kind")),
            row.getString("server"),
            Columns.text(row, "url"),
            row.getString("local_filename"),
            Columns.instant(row, "started_on"),
            row.getBoolean("forced"));
    TaskEnd end =
        new TaskEnd(
            row.getBoolean("skipped"),
            row.getString("msg"),
            Columns.text(row, "error"),
            Columns.number(row, "file_size"),
            Columns.instantIfAny(row, "file_date"));
    return new DownloadTask(
        row.getLong("id"),
        start,
        TaskStatus.of(row.getString("status")),
        Columns.instantIfAny(row, "finished_on"),
        end);
  }

  private static String fitting(String text, int longest) {
    return text.substring(0, Math.min(longest, text.length())).replace('\0', ' ');
  }
}
