package io.wua.server.store.file;

import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.server.fleet.payload.CameBy;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.store.connect.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of the files that lie in the folder. */
public final class FileTable {
  private FileTable() {}

  /**
   * Notes a file. A row of another content under its name goes, because that content is no longer
   * there; what is known of this content is replaced.
   */
  public static void put(Handle handle, PayloadFile file) {
    handle
        .createUpdate("DELETE FROM payload_file WHERE file_name = :name AND sha1 <> :sha1")
        .bind("name", file.name())
        .bind("sha1", file.sha1().hex())
        .execute();
    write(
        handle,
        """
        INSERT INTO payload_file
          (sha1, sha256, file_name, size_bytes, came_by, stored_on, modified_on)
        VALUES (:sha1, :sha256, :name, :size, :by, :stored, :modified)
        ON CONFLICT DO NOTHING
        """,
        file);
    write(
        handle,
        """
        UPDATE payload_file SET sha256 = :sha256, file_name = :name, size_bytes = :size,
          came_by = :by, stored_on = :stored, modified_on = :modified
        WHERE sha1 = :sha1
        """,
        file);
  }

  private static void write(Handle handle, String sql, PayloadFile file) {
    handle
        .createUpdate(sql)
        .bind("sha1", file.sha1().hex())
        .bind("sha256", file.sha256().hex())
        .bind("name", file.name())
        .bind("size", file.sizeBytes())
        .bind("by", file.cameBy().name())
        .bind("stored", file.storedOn())
        .bind("modified", file.modifiedOn())
        .execute();
  }

  /** The file of that content, if there is one. */
  static Optional<PayloadFile> find(Handle handle, Sha1 sha1) {
    return handle
        .createQuery("SELECT * FROM payload_file WHERE sha1 = :sha1")
        .bind("sha1", sha1.hex())
        .map((row, context) -> file(row))
        .findOne();
  }

  /** All files, by name. */
  public static List<PayloadFile> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM payload_file ORDER BY file_name")
        .map((row, context) -> file(row))
        .list();
  }

  /** Which of these are there. */
  public static Set<Sha1> present(Handle handle, Collection<Sha1> asked) {
    return handle
        .createQuery("SELECT sha1 FROM payload_file WHERE sha1 = ANY(:asked)")
        .bindArray("asked", String.class, asked.stream().map(Sha1::hex).toList())
        .mapTo(String.class)
        .stream()
        .map(Sha1::new)
        .collect(Collectors.toSet());
  }

  private static PayloadFile file(ResultSet row) throws SQLException {
    return new PayloadFile(
        new Sha1(row.getString("sha1")),
        new Sha256(row.getString("sha256")),
        row.getString("file_name"),
        row.getLong("size_bytes"),
        CameBy.valueOf(row.getString("came_by")),
        Columns.instant(row, "stored_on"),
        Columns.instant(row, "modified_on"));
  }
}
