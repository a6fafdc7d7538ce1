package io.wua.http.wire.row;

import com.fasterxml.jackson.databind.JsonNode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Reads the columns of one row as the agents of WAPT write them: null and an absent key mean
 * unknown, numbers may be texts, flags may be 0 and 1.
 */
final class RowReader {
  private final String what;
  private final JsonNode row;

  /**
   * A reader of one row.
   *
   * @param what where the row is, for people: "waptwua_updates[3]"
   */
  RowReader(String what, JsonNode row) throws WuaException {
    this.what = what;
    this.row = row;
    if (!row.isObject()) {
      throw bad("is not an object");
    }
  }

  private WuaException bad(String problem) {
    return new WuaException(FailureReason.MALFORMED, what + " " + problem + ".");
  }

  UpdateId updateId() throws WuaException {
    try {
      return UpdateId.parse(required("update_id"));
    } catch (IllegalArgumentException e) {
      throw new WuaException(
          FailureReason.MALFORMED, what + ".update_id: " + e.getMessage() + ".", e);
    }
  }

  String required(String key) throws WuaException {
    return text(key).orElseThrow(() -> bad("has no " + key));
  }

  Optional<String> text(String key) throws WuaException {
    JsonNode value = row.path(key);
    if (isUnknown(value)) {
      return Optional.empty();
    }
    if (!value.isValueNode()) {
      throw bad("has something else than a text as " + key);
    }
    return Optional.of(value.asText());
  }

  Optional<Boolean> flag(String key) throws WuaException {
    JsonNode value = row.path(key);
    if (isUnknown(value)) {
      return Optional.empty();
    }
    return switch (value.asText()) {
      case "true", "True", "1" -> Optional.of(true);
      case "false", "False", "0", "" -> Optional.of(false);
      default -> throw bad("has something else than true or false as " + key);
    };
  }

  /** A number that is not negative. */
  OptionalDouble number(String key) throws WuaException {
    JsonNode value = row.path(key);
    if (isUnknown(value) || (value.isTextual() && value.asText().isBlank())) {
      return OptionalDouble.empty();
    }
    double number = value.asDouble(-1);
    if (!(number >= 0) || Double.isInfinite(number)) {
      throw bad("has something else than a number from 0 as " + key);
    }
    return OptionalDouble.of(number);
  }

  /** A number of bytes, in 64 bits: catalogs state terabytes. */
  OptionalLong size(String key) throws WuaException {
    JsonNode value = row.path(key);
    if (value.canConvertToLong() && value.isIntegralNumber() && value.asLong() >= 0) {
      return OptionalLong.of(value.asLong());
    }
    OptionalDouble number = number(key);
    return number.isPresent() ? OptionalLong.of((long) number.getAsDouble()) : OptionalLong.empty();
  }

  List<String> texts(String key) throws WuaException {
    JsonNode value = row.path(key);
    List<String> texts = new ArrayList<>();
    if (isUnknown(value)) {
      return texts;
    }
    if (!value.isArray()) {
      throw bad("has something else than a list as " + key);
    }
    for (JsonNode each : value) {
      if (!each.isValueNode()) {
        throw bad("has something else than texts in " + key);
      }
      if (!each.isNull()) {
        texts.add(each.asText());
      }
    }
    return texts;
  }

  Optional<UUID> guid(String key) throws WuaException {
    Optional<String> text = text(key);
    return text.isEmpty() ? Optional.empty() : Optional.of(guid(key, text.get()));
  }

  List<UUID> guids(String key) throws WuaException {
    List<UUID> guids = new ArrayList<>();
    for (String text : texts(key)) {
      guids.add(guid(key, text));
    }
    return guids;
  }

  private UUID guid(String key, String text) throws WuaException {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new WuaException(
          FailureReason.MALFORMED, what + "." + key + ": '" + text + "' is no GUID.", e);
    }
  }

  JsonNode node(String key) {
    return row.path(key);
  }

  private static boolean isUnknown(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
