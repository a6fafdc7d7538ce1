package io.wua.server.store.backup;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Writes every table of a database as text, all as of one moment, and reads them back. */
public final class BackupStore {
  private final Transactions transactions;

  /** Of that database. */
  public BackupStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Where the text of a table goes. */
  @FunctionalInterface
  public interface TableSink {
    /** Begins a table; the stream stays open when its rows are written. */
    OutputStream begin(String table) throws IOException;
  }

  /** Where the text of a table comes from. */
  @FunctionalInterface
  public interface TableSource {
    /** The text of a table. */
    InputStream open(String table) throws IOException;
  }

  /** The version of its schema. */
  public String schemaVersion() throws PassingFaultException {
    return transactions.read(SchemaTables::version);
  }

  /** Its tables; one that refers to another comes after it. */
  public List<String> tables() throws PassingFaultException {
    return transactions.read(SchemaTables::inOrder);
  }

  /** Whether no table has a row. */
  public boolean isEmpty() throws PassingFaultException {
    return transactions.read(
        handle ->
            SchemaTables.inOrder(handle).stream()
                .allMatch(
                    table ->
                        handle
                            .createQuery("SELECT 1 FROM " + table + " LIMIT 1")
                            .mapTo(Integer.class)
                            .findOne()
                            .isEmpty()));
  }

  /**
   * Writes all tables as they were at one moment, while others go on writing.
   *
   * @return how many rows each has
   * @throws PassingFaultException where the database cannot do it now
   * @throws IOException where the text cannot be written
   */
  public Map<String, Long> write(TableSink sink) throws PassingFaultException, IOException {
    try {
      return transactions.snapshot(
          handle -> {
            Map<String, Long> rows = new TreeMap<>();
            for (String table : SchemaTables.inOrder(handle)) {
              try {
                rows.put(table, TableText.write(handle, table, sink.begin(table)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } catch (SQLException e) {
                throw failed(table, e);
              }
            }
            return rows;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Reads all tables into a database that has no rows, all or none of them, and lets new rows be
   * numbered behind them.
   *
   * @param rows how many rows each table has
   * @throws WuaException MALFORMED where a text is not that of its table; others where the database
   *     cannot do it now
   */
  public void read(Map<String, Long> rows, TableSource source) throws WuaException {
    try {
      transactions.<Boolean>write(
          handle -> {
            SchemaTables.inOrder(handle).forEach(table -> load(handle, table, rows, source));
            return true;
          });
    } catch (UncheckedIOException e) {
      throw new WuaException(
          FailureReason.MALFORMED,
          "The backup cannot be read into the database, which stays empty: " + e.getMessage() + ".",
          e);
    }
    // Apart, because H2 ends a transaction at each change of a table.
    transactions.<Boolean>write(
        handle -> {
          SchemaTables.inOrder(handle).forEach(table -> numberBehind(handle, table));
          return true;
        });
  }

  private static void load(
      Handle handle, String table, Map<String, Long> rows, TableSource source) {
    try (InputStream in = source.open(table)) {
      long read = TableText.read(handle, table, in);
      if (read != rows.getOrDefault(table, -1L)) {
        throw new IOException(table + " has " + read + " rows and not " + rows.get(table));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(table + ": " + e.getMessage(), e));
    }
  }

  private static void numberBehind(Handle handle, String table) {
    for (String column : SchemaTables.identities(handle, table)) {
      long next =
          handle
              .createQuery(
                  "SELECT CAST(COALESCE(MAX(%s), 0) + 1 AS BIGINT) FROM %s"
                      .formatted(column, table))
              .mapTo(Long.class)
              .one();
      handle.execute(
          "ALTER TABLE %s ALTER COLUMN %s RESTART WITH %d".formatted(table, column, next));
    }
  }

  private static IllegalStateException failed(String table, SQLException e) {
    return new IllegalStateException("the table " + table + ": " + e.getMessage(), e);
  }
}
