package io.wua.server.backup;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds, as it is written into it.
 *
 * @param schema {@value #SCHEMA}
 * @param createdOn when it was made
 * @param database the version of the schema of the database
 * @param catalog the SHA-256 of the published catalog, if there was one
 * @param withPayloads whether it holds the files of updates
 * @param rows how many rows each table has
 * @param entries everything else that is in it
 */
@JsonPropertyOrder({
  "schema",
  "createdOn",
  "database",
  "catalog",
  "withPayloads",
  "rows",
  "entries"
})
record BackupManifest(
    String schema,
    String createdOn,
    String database,
    @Nullable String catalog,
    boolean withPayloads,
    Map<String, Long> rows,
    List<Entry> entries) {
  /** The form that this server writes and reads. */
  static final String SCHEMA = "wua.server.backup/1";

  /**
   * An entry.
   *
   * @param name its name in the file
   * @param size its size, unpacked
   * @param sha256 what it holds
   */
  @JsonPropertyOrder({"name", "size", "sha256"})
  record Entry(String name, long size, String sha256) {
    Entry {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(sha256, "sha256");
    }
  }

  BackupManifest {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(createdOn, "createdOn");
    Objects.requireNonNull(database, "database");
    rows = Map.copyOf(rows);
    entries = List.copyOf(entries);
  }
}
