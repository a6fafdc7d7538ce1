package io.wua.server.store.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How the values of a column are written as JSON, whatever the database calls its type. */
enum ColumnKind {
  /** As they are. */
  TEXT {
    @Override
    void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
      out.writeString(row.getString(column));
    }

    @Override
    void bind(PreparedStatement into, int column, JsonNode value) throws SQLException {
      into.setString(column, value.textValue());
    }

    @Override
    boolean fits(JsonNode value) {
      return value.isTextual();
    }
  },
  /** Whole numbers. */
  NUMBER {
    @Override
    void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
      out.writeNumber(row.getLong(column));
    }

    @Override
    void bind(PreparedStatement into, int column, JsonNode value) throws SQLException {
      into.setLong(column, value.longValue());
    }

    @Override
    boolean fits(JsonNode value) {
      return value.isIntegralNumber() && value.canConvertToLong();
    }
  },
  /** True or false. */
  FLAG {
    @Override
    void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
      out.writeBoolean(row.getBoolean(column));
    }

    @Override
    void bind(PreparedStatement into, int column, JsonNode value) throws SQLException {
      into.setBoolean(column, value.booleanValue());
    }

    @Override
    boolean fits(JsonNode value) {
      return value.isBoolean();
    }
  },
  /** Instants in UTC, to the microsecond. */
  INSTANT {
    @Override
    void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
      OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
      out.writeString(time.withOffsetSameInstant(ZoneOffset.UTC).toString());
    }

    @Override
    void bind(PreparedStatement into, int column, JsonNode value) throws SQLException {
      into.setObject(column, OffsetDateTime.parse(value.textValue()));
    }

    @Override
    boolean fits(JsonNode value) {
      return value.isTextual();
    }
  };

  abstract void write(ResultSet row, int column, JsonGenerator out)
      throws SQLException, IOException;

  abstract void bind(PreparedStatement into, int column, JsonNode value) throws SQLException;

  abstract boolean fits(JsonNode value);

  /** The kind of a type of JDBC; PostgreSQL calls an instant a timestamp. */
  static ColumnKind of(int type) {
    return switch (type) {
      case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> NUMBER;
      case Types.BOOLEAN, Types.BIT -> FLAG;
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
      default -> throw new IllegalStateException("no backup of columns of the type " + type);
    };
  }
}
