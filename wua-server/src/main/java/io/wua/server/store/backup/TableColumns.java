package io.wua.server.store.backup;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table, in its order.
 *
 * @param names their names
 * @param kinds how their values are written
 * @param types their types of JDBC
 */
record TableColumns(List<String> names, List<ColumnKind> kinds, List<Integer> types) {
  static TableColumns of(ResultSetMetaData told) throws SQLException {
    List<String> names = new ArrayList<>();
    List<ColumnKind> kinds = new ArrayList<>();
    List<Integer> types = new ArrayList<>();
    for (int i = 1; i <= told.getColumnCount(); i++) {
      names.add(told.getColumnName(i));
      types.add(told.getColumnType(i));
      kinds.add(ColumnKind.of(told.getColumnType(i)));
    }
    return new TableColumns(List.copyOf(names), List.copyOf(kinds), List.copyOf(types));
  }
}
