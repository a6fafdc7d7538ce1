package io.wua.server.store.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import org.jdbi.v3.core.Handle;

/** A table as JSON Lines, one object for each row; never more than some rows are in memory. */
final class TableText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ROWS_AT_ONCE = 500;

  private TableText() {}

  /** Writes all rows; how many they are. */
  static long write(Handle handle, String table, OutputStream out)
      throws SQLException, IOException {
    long rows = 0;
    try (Statement statement = handle.getConnection().createStatement();
        JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
        TableColumns columns = TableColumns.of(row.getMetaData());
        while (row.next()) {
          write(row, columns, json);
          rows++;
        }
      }
    }
    return rows;
  }

  private static void write(ResultSet row, TableColumns columns, JsonGenerator json)
      throws SQLException, IOException {
    json.writeStartObject();
    for (int i = 0; i < columns.names().size(); i++) {
      if (row.getObject(i + 1) != null) {
        json.writeFieldName(columns.names().get(i));
        columns.kinds().get(i).write(row, i + 1, json);
      }
    }
    json.writeEndObject();
  }

  /**
   * Adds all rows; how many they are.
   *
   * @throws IOException where a line is no row of this table
   */
  static long read(Handle handle, String table, InputStream in) throws SQLException, IOException {
    TableColumns columns = columns(handle, table);
    String sql =
        "INSERT INTO "
            + table
            + " ("
            + String.join(", ", columns.names())
            + ") VALUES ("
            + String.join(", ", Collections.nCopies(columns.names().size(), "?"))
            + ")";
    long rows = 0;
    try (PreparedStatement insert = handle.getConnection().prepareStatement(sql);
        MappingIterator<JsonNode> lines = JSON.readerFor(JsonNode.class).readValues(in)) {
      while (lines.hasNextValue()) {
        bind(lines.nextValue(), columns, insert);
        insert.addBatch();
        rows++;
        if (rows % ROWS_AT_ONCE == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    return rows;
  }

  private static void bind(JsonNode row, TableColumns columns, PreparedStatement insert)
      throws SQLException, IOException {
    int found = 0;
    for (int i = 0; i < columns.names().size(); i++) {
      JsonNode value = row.path(columns.names().get(i));
      if (value.isMissingNode()) {
        insert.setNull(i + 1, columns.types().get(i));
      } else if (columns.kinds().get(i).fits(value)) {
        columns.kinds().get(i).bind(insert, i + 1, value);
        found++;
      } else {
        throw new IOException("a value of " + columns.names().get(i) + " is of another kind");
      }
    }
    if (!row.isObject() || found != row.size()) {
      throw new IOException("a line holds what the table has no column for");
    }
  }

  private static TableColumns columns(Handle handle, String table) throws SQLException {
    try (Statement statement = handle.getConnection().createStatement();
        ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      return TableColumns.of(none.getMetaData());
    }
  }
}
