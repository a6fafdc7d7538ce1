package io.wua.server.backup;

import io.wua.core.failure.WuaException;
import io.wua.server.store.backup.BackupStore;
import io.wua.server.store.connect.Transactions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One row in every table that the database has, whatever its columns are. */
final class EveryTable {
  /** Not longer than the shortest column. */
  private static final String TEXT = "\u00e9\n\"\\\ud83d\ude00";

  private static final long NUMBER = 6;

  private EveryTable() {}

  /** The tables by the driver's own account. */
  static Set<String> names(Transactions transactions) throws WuaException {
    return transactions.read(
        handle -> {
          Set<String> names = new TreeSet<>();
          try (ResultSet tables =
              handle
                  .getConnection()
                  .getMetaData()
                  .getTables(
                      null,
                      handle.getConnection().getSchema(),
                      "%",
                      new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
              names.add(tables.getString("TABLE_NAME"));
            }
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
          names.remove("flyway_schema_history");
          return names;
        });
  }

  /** Adds the rows; equal values everywhere, so that every reference finds its row. */
  static void fill(Transactions transactions) throws WuaException {
    List<String> tables = new BackupStore(transactions).tables();
    transactions.<Boolean>write(
        handle -> {
          try {
            for (String table : tables) {
              insert(handle.getConnection(), table);
            }
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
          return true;
        });
  }

  private static void insert(Connection connection, String table) throws SQLException {
    try (Statement asking = connection.createStatement();
        ResultSet none = asking.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      ResultSetMetaData columns = none.getMetaData();
      int count = columns.getColumnCount();
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO "
                  + table
                  + " VALUES ("
                  + String.join(", ", Collections.nCopies(count, "?"))
                  + ")")) {
        for (int i = 1; i <= count; i++) {
          switch (columns.getColumnType(i)) {
            case Types.VARCHAR, Types.CLOB -> insert.setString(i, TEXT);
            case Types.BIGINT, Types.INTEGER -> insert.setLong(i, NUMBER);
            case Types.BOOLEAN, Types.BIT -> insert.setBoolean(i, true);
            default -> insert.setObject(i, OffsetDateTime.parse("2026-11-24T12:00:00.123456Z"));
          }
        }
        insert.executeUpdate();
      }
    }
  }

  /** The lines of each table in a backup. */
  static Map<String, List<String>> rows(Transactions transactions) throws Exception {
    Map<String, ByteArrayOutputStream> texts = new TreeMap<>();
    new BackupStore(transactions)
        .write(table -> texts.computeIfAbsent(table, t -> new ByteArrayOutputStream()));
    Map<String, List<String>> rows = new TreeMap<>();
    texts.forEach(
        (table, text) ->
            rows.put(table, text.toString(StandardCharsets.UTF_8).lines().sorted().toList()));
    return rows;
  }

  static void addAudit(Transactions transactions) throws WuaException {
    transactions.<Integer>write(
        handle ->
            handle.execute(
                "INSERT INTO audit (happened_on, actor, action, subject, outcome, reason)"
                    + " VALUES (CURRENT_TIMESTAMP, 'a', 'b', 'c', 'd', 'e')"));
  }

  /** The numbers of two new rows. */
  static List<Long> numbersOfAudit(Transactions transactions) throws WuaException {
    addAudit(transactions);
    addAudit(transactions);
    return transactions.read(
        handle ->
            handle
                .createQuery("SELECT id FROM audit WHERE actor = 'a' ORDER BY id")
                .mapTo(Long.class)
                .list());
  }
}
