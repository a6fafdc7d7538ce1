package io.wua.server.store.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Which tables the schema has, as the database itself tells: none can be forgotten. */
final class SchemaTables {
  private static final String HISTORY = "flyway_schema_history";

  private SchemaTables() {}

  /** All tables of ours; one that refers to another comes after it. */
  static List<String> inOrder(Handle handle) {
    Set<String> left =
        new TreeSet<>(
            handle
                .createQuery(
                    """
                    SELECT table_name FROM information_schema.tables
                    WHERE table_schema = CURRENT_SCHEMA AND table_type = 'BASE TABLE'
                      AND table_name <> :history
                    """)
                .bind("history", HISTORY)
                .mapTo(String.class)
                .list());
    List<String> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      List<String> next = left.stream().filter(table -> !refersToAny(handle, table, left)).toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("tables refer to each other in a circle: " + left);
      }
      ordered.addAll(next);
      next.forEach(left::remove);
    }
    return ordered;
  }

  private static boolean refersToAny(Handle handle, String table, Set<String> others) {
    try (ResultSet keys =
        handle
            .getConnection()
            .getMetaData()
            .getImportedKeys(
                handle.getConnection().getCatalog(), handle.getConnection().getSchema(), table)) {
      while (keys.next()) {
        String other = keys.getString("PKTABLE_NAME");
        if (!other.equals(table) && others.contains(other)) {
          return true;
        }
      }
      return false;
    } catch (SQLException e) {
      throw new IllegalStateException("the schema cannot be read", e);
    }
  }

  /** The version of the schema. */
  static String version(Handle handle) {
    return handle
        .createQuery(
            "SELECT version FROM "
                + HISTORY
                + " WHERE success = TRUE AND version IS NOT NULL"
                + " ORDER BY installed_rank DESC LIMIT 1")
        .mapTo(String.class)
        .one();
  }

  /** The columns of a table that number its rows by themselves. */
  static List<String> identities(Handle handle, String table) {
    return handle
        .createQuery(
            """
            SELECT column_name FROM information_schema.columns
            WHERE table_schema = CURRENT_SCHEMA AND table_name = :table AND is_identity = 'YES'
            """)
        .bind("table", table)
        .mapTo(String.class)
        .list();
  }
}
