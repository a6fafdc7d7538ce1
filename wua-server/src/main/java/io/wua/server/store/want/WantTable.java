package io.wua.server.store.want;

import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.server.fleet.payload.NextTry;
import io.wua.server.fleet.payload.Want;
import io.wua.server.fleet.payload.WantLease;
import io.wua.server.fleet.payload.WantState;
import io.wua.server.fleet.want.WantedFile;
import io.wua.server.store.connect.Columns;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** The rows of the queue. */
final class WantTable {
  private static final int LONGEST_ERROR = 1_200;

  private WantTable() {}

  static List<Want> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM payload_want ORDER BY hosts DESC, wanted_on, sha1")
        .map((row, context) -> want(row))
        .list();
  }

  static void add(Handle handle, WantedFile file, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO payload_want (sha1, sha256, file_name, size_bytes, url, hosts, wanted_on,
              state, tries, rounds, next_try_on)
            VALUES (:sha1, :sha256, :name, :size, :url, :hosts, :now, :state, 0, 0, :now)
            ON CONFLICT DO NOTHING
            """)
        .bind("sha1", file.payload().sha1().hex())
        .bind("sha256", file.payload().sha256().map(Sha256::hex))
        .bind("name", file.storedName())
        .bind("size", size(file))
        .bind("url", file.url().toString())
        .bind("hosts", file.hosts())
        .bind("now", now)
        .bind("state", WantState.WAITING.name())
        .execute();
  }

  /** Changes what is said of the file, not how far it is. */
  static void describe(Handle handle, WantedFile file) {
    handle
        .createUpdate(
            """
            UPDATE payload_want SET sha256 = :sha256, file_name = :name, size_bytes = :size,
              url = :url, hosts = :hosts
            WHERE sha1 = :sha1
            """)
        .bind("sha1", file.payload().sha1().hex())
        .bind("sha256", file.payload().sha256().map(Sha256::hex))
        .bind("name", file.storedName())
        .bind("size", size(file))
        .bind("url", file.url().toString())
        .bind("hosts", file.hosts())
        .execute();
  }

  private static Optional<Long> size(WantedFile file) {
    OptionalLong size = file.payload().sizeBytes();
    return size.isPresent() ? Optional.of(size.getAsLong()) : Optional.empty();
  }

  /** Gives a file back that this owner fetched; false where it is somebody else's by now. */
  static boolean giveBack(
      Handle handle, Sha1 sha1, String owner, WantState state, NextTry next, String error) {
    return handle
            .createUpdate(
                """
                UPDATE payload_want SET state = :state, tries = :tries, rounds = :rounds,
                  next_try_on = :next, last_error = :error, lease_owner = NULL, lease_until = NULL
                WHERE sha1 = :sha1 AND lease_owner = :owner
                """)
            .bind("sha1", sha1.hex())
            .bind("owner", owner)
            .bind("state", state.name())
            .bind("tries", next.tries())
            .bind("rounds", next.rounds())
            .bind("next", next.on())
            .bind("error", fitting(error))
            .execute()
        == 1;
  }

  private static String fitting(String error) {
    return error.substring(0, Math.min(LONGEST_ERROR, error.length())).replace('\0', ' ');
  }

  static Want want(ResultSet row) throws SQLException {
    String owner = row.getString("lease_owner");
    return new Want(
        new WantedFile(
            new Payload(
                row.getString("file_name"),
                Columns.number(row, "size_bytes")
                    .map(OptionalLong::of)
                    .orElse(OptionalLong.empty()),
                new Sha1(row.getString("sha1")),
                Columns.text(row, "sha256").map(Sha256::new),
                Optional.of(URI.create(row.getString("url")))),
            row.getInt("hosts")),
        Columns.instant(row, "wanted_on"),
        WantState.valueOf(row.getString("state")),
        row.getInt("tries"),
        row.getInt("rounds"),
        Columns.instant(row, "next_try_on"),
        owner == null
            ? Optional.empty()
            : Optional.of(new WantLease(owner, Columns.instant(row, "lease_until"))),
        Columns.text(row, "last_error"));
  }
}
