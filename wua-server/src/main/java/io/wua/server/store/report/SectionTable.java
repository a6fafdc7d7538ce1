package io.wua.server.store.report;

import io.wua.server.fleet.HostId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The plain sections of a host and its hashes: small texts by name. */
final class SectionTable {
  private SectionTable() {}

  /** Writes sections over the ones of the same names; others stay. */
  static void put(Handle handle, HostId host, Map<String, String> sections) {
    sections.forEach((name, body) -> put(handle, host, "host_section", "body", name, body));
  }

  private static void put(
      Handle handle, HostId host, String table, String column, String name, String text) {
    int updated =
        handle
            .createUpdate("UPDATE <table> SET <column> = :text WHERE host = :host AND name = :name")
            .define("table", table)
            .define("column", column)
            .bind("host", host.text())
            .bind("name", name)
            .bind("text", text)
            .execute();
    if (updated == 0) {
      handle
          .createUpdate("INSERT INTO <table> (host, name, <column>) VALUES (:host, :name, :text)")
          .define("table", table)
          .define("column", column)
          .bind("host", host.text())
          .bind("name", name)
          .bind("text", text)
          .execute();
    }
  }

  /** All hashes of a host, by key. */
  static Map<String, String> hashes(Handle handle, HostId host) {
    Map<String, String> hashes = new TreeMap<>();
    handle
        .createQuery("SELECT name, hash FROM host_hash WHERE host = :host")
        .bind("host", host.text())
        .map((row, context) -> Map.entry(row.getString("name"), row.getString("hash")))
        .forEach(e -> hashes.put(e.getKey(), e.getValue()));
    return hashes;
  }

  /** Writes hashes over the ones of the same keys. */
  static void putHashes(Handle handle, HostId host, Map<String, String> hashes) {
    hashes.forEach((name, hash) -> put(handle, host, "host_hash", "hash", name, hash));
  }

  /** Forgets hashes, so that the host sends these keys again. */
  static void forgetHashes(Handle handle, HostId host, Collection<String> names) {
    PreparedBatch batch =
        handle.prepareBatch("DELETE FROM host_hash WHERE host = :host AND name = :name");
    names.forEach(name -> batch.bind("host", host.text()).bind("name", name).add());
    batch.execute();
  }
}
