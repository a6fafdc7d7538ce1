package io.wua.http.wire.row;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.http.wire.CleanText;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Writes the columns of one row. Every column is always written, null where unknown: a server of
 * WAPT inserts all rows at once and wants the same keys in each.
 */
final class RowWriter {
  private final ObjectNode row = JsonNodeFactory.instance.objectNode();

  RowWriter text(String key, String value) {
    row.put(key, CleanText.of(value));
    return this;
  }

  RowWriter text(String key, Optional<String> value) {
    value.ifPresentOrElse(text -> text(key, text), () -> row.putNull(key));
    return this;
  }

  RowWriter flag(String key, boolean value) {
    row.put(key, value);
    return this;
  }

  RowWriter flag(String key, Optional<Boolean> value) {
    value.ifPresentOrElse(flag -> row.put(key, flag), () -> row.putNull(key));
    return this;
  }

  RowWriter size(String key, OptionalLong value) {
    value.ifPresentOrElse(size -> row.put(key, size), () -> row.putNull(key));
    return this;
  }

  /** A number of seconds; whole ones are written without a point. */
  RowWriter number(String key, OptionalDouble value) {
    if (value.isEmpty()) {
      row.putNull(key);
    } else if (value.getAsDouble() == Math.rint(value.getAsDouble())) {
      row.put(key, (long) value.getAsDouble());
    } else {
      row.put(key, value.getAsDouble());
    }
    return this;
  }

  RowWriter texts(String key, Collection<?> values) {
    ArrayNode array = row.putArray(key);
    values.forEach(value -> array.add(CleanText.of(value.toString())));
    return this;
  }

  RowWriter objects(String key, Collection<ObjectNode> values) {
    row.putArray(key).addAll(values);
    return this;
  }

  ObjectNode done() {
    return row;
  }
}
