package io.wua.http.wire.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.JsonLimits;
import io.wua.http.wire.WireJson;
import io.wua.http.wire.row.LocalStatusRow;
import io.wua.http.wire.row.UpdateRow;
import io.wua.http.wire.row.WaptwuaStatus;
import io.wua.http.wire.row.WuauservStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The body of a status report: who reports, and those sections that changed. A section that is not
 * there has not changed; one that is empty is told to be empty.
 *
 * @param uuid who reports
 * @param revision grows with every report of a host; older agents may leave it out
 * @param hashes of each section that is sent, opaque to the server
 * @param sections what is sent, by its key, unread; keys that we do not know are kept
 */
public record StatusBody(
    String uuid,
    OptionalLong revision,
    Map<String, String> hashes,
    Map<String, JsonNode> sections) {
  private static final int MAX_UUID = 255;
  private static final int MAX_HASH = 128;

  /** Copies the maps; refuses a uuid that is blank or longer than 255 characters. */
  public StatusBody {
    Objects.requireNonNull(revision, "revision");
    hashes = Map.copyOf(hashes);
    sections = Map.copyOf(sections);
    if (uuid.isBlank() || uuid.length() > MAX_UUID) {
      throw new IllegalArgumentException("a uuid of 1 to 255 characters is wanted");
    }
  }

  /** The body that tells a server what changed. */
  public static StatusBody of(String uuid, long revision, ChangedSections changed) {
    return new StatusBody(uuid, OptionalLong.of(revision), changed.hashes(), changed.sections());
  }

  /**
   * Reads a body.
   *
   * @throws WuaException MALFORMED where it names no host or its hashes are none
   */
  public static StatusBody read(ObjectNode json) throws WuaException {
    JsonNode uuid = json.path(Sections.UUID);
    if (!uuid.isTextual() || uuid.asText().isBlank() || uuid.asText().length() > MAX_UUID) {
      throw malformed("names no host: its uuid is no text of 1 to 255 characters");
    }
    Map<String, JsonNode> sections = new HashMap<>();
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      if (!Sections.ALWAYS.contains(each.getKey())) {
        sections.put(each.getKey(), each.getValue());
      }
    }
    JsonNode revision = json.path(Sections.STATUS_REVISION);
    return new StatusBody(
        uuid.asText(),
        revision.canConvertToLong() && revision.isIntegralNumber()
            ? OptionalLong.of(revision.asLong())
            : OptionalLong.empty(),
        hashes(json.path(Sections.STATUS_HASHES)),
        sections);
  }

  private static WuaException malformed(String problem) {
    return new WuaException(FailureReason.MALFORMED, "The status of a host " + problem + ".");
  }

  static Map<String, String> hashes(JsonNode json) throws WuaException {
    Map<String, String> hashes = new HashMap<>();
    if (!json.isObject() && !json.isMissingNode() && !json.isNull()) {
      throw malformed("has something else than an object as status_hashes");
    }
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      if (each.getValue().isNull()) {
        continue;
      }
      if (!each.getValue().isTextual() || each.getValue().asText().length() > MAX_HASH) {
        throw malformed("has a hash that is no short text: " + each.getKey());
      }
      hashes.put(each.getKey(), each.getValue().asText());
    }
    return hashes;
  }

  /** The body as JSON. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(Sections.UUID, uuid);
    revision.ifPresent(number -> json.put(Sections.STATUS_REVISION, number));
    ObjectNode told = json.putObject(Sections.STATUS_HASHES);
    hashes.forEach(told::put);
    sections.forEach(json::set);
    return json;
  }

  /** The bytes that are signed and compressed. */
  public byte[] bytes() {
    return WireJson.bytes(toJson());
  }

  /**
   * The catalog rows; empty where the section is not sent.
   *
   * @throws WuaException MALFORMED or LIMIT_EXCEEDED where it cannot be applied
   */
  public Optional<List<UpdateRow>> updates(JsonLimits limits) throws WuaException {
    return rows(Sections.UPDATES, limits, UpdateRow::read);
  }

  /**
   * The rows of the host; empty where the section is not sent.
   *
   * @throws WuaException MALFORMED or LIMIT_EXCEEDED where it cannot be applied
   */
  public Optional<List<LocalStatusRow>> localStatus(JsonLimits limits) throws WuaException {
    return rows(Sections.LOCAL_STATUS, limits, LocalStatusRow::read);
  }

  /**
   * How its updates stand as a whole; empty where the section is not sent or null.
   *
   * @throws WuaException MALFORMED where it cannot be applied
   */
  public Optional<WaptwuaStatus> waptwuaStatus() throws WuaException {
    Optional<JsonNode> section = section(Sections.WAPTWUA_STATUS);
    return section.isEmpty()
        ? Optional.empty()
        : Optional.of(WaptwuaStatus.read(Sections.WAPTWUA_STATUS, section.get()));
  }

  /**
   * Its Windows Update service; empty where the section is not sent or null.
   *
   * @throws WuaException MALFORMED where it cannot be applied
   */
  public Optional<WuauservStatus> wuauservStatus() throws WuaException {
    Optional<JsonNode> section = section(Sections.WUAUSERV_STATUS);
    return section.isEmpty()
        ? Optional.empty()
        : Optional.of(WuauservStatus.read(Sections.WUAUSERV_STATUS, section.get()));
  }

  /** The full name that the host gives itself; empty where that section is not sent. */
  public Optional<String> computerFqdn() {
    return section(Sections.HOST_INFO)
        .map(info -> info.path(Sections.COMPUTER_FQDN))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(name -> !name.isBlank());
  }

  private Optional<JsonNode> section(String key) {
    return Optional.ofNullable(sections.get(key)).filter(section -> !section.isNull());
  }

  /** Reads one row. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(String what, JsonNode row) throws WuaException;
  }

  private <T> Optional<List<T>> rows(String key, JsonLimits limits, Reading<T> reading)
      throws WuaException {
    Optional<JsonNode> section = section(key);
    if (section.isEmpty()) {
      return Optional.empty();
    }
    JsonNode array = section.get();
    if (!array.isArray()) {
      throw malformed("has something else than an array as " + key);
    }
    if (array.size() > limits.maxRows()) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED,
          "%s has %d rows, more than the %d that are accepted."
              .formatted(key, array.size(), limits.maxRows()));
    }
    List<T> rows = new ArrayList<>(array.size());
    for (JsonNode row : array) {
      rows.add(reading.read(key + "[" + rows.size() + "]", row));
    }
    return Optional.of(List.copyOf(rows));
  }
}
