package io.wua.files.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of one JSON object whose names are known beforehand. A property that is null
 * counts as not written: many writers write null for what they do not know.
 */
public final class JsonFields {
  private final JsonPlace owner;
  private final Map<String, JsonPlace> byName;

  JsonFields(JsonPlace owner, Map<String, JsonPlace> byName) {
    this.owner = owner;
    this.byName = new LinkedHashMap<>(byName);
    this.byName.values().removeIf(JsonPlace::isNull);
  }

  /** The value of a property, where it is written. */
  public Optional<JsonPlace> at(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** What is written, by name, in document order. */
  public Map<String, JsonPlace> all() {
    return Collections.unmodifiableMap(byName);
  }

  /** The value of a property that must be written: its lack is a problem. */
  public Optional<JsonPlace> required(String name) {
    Optional<JsonPlace> place = at(name);
    if (place.isEmpty() && owner.isObject()) {
      owner.problem("lacks its property " + name);
    }
    return place;
  }
}
