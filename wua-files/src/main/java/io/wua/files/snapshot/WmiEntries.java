package io.wua.files.snapshot;

import io.wua.core.host.Answer;
import io.wua.core.host.software.WmiRow;
import io.wua.files.json.JsonFields;
import io.wua.files.json.JsonPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the property {@code wmi} of a snapshot: one entry for each instance. The instances listed
 * of a class are all that it has.
 */
final class WmiEntries {
  private static final String DEFAULT_NAMESPACE = "root\\cimv2";

  private WmiEntries() {}

  /** The instances by {@link #canonical} class. */
  static FactFamily<List<WmiRow>> read(Optional<JsonPlace> entries, boolean complete) {
    Map<String, List<WmiRow>> rows = new LinkedHashMap<>();
    Map<String, JsonPlace> absent = new LinkedHashMap<>();
    for (JsonPlace place : entries.map(JsonPlace::items).orElse(List.of())) {
      JsonFields fields = place.fields("namespace", "class", "exists", "properties");
      String namespace = fields.at("namespace").flatMap(JsonPlace::text).orElse(DEFAULT_NAMESPACE);
      Optional<String> name =
          fields.required("class").flatMap(JsonPlace::text).map(c -> canonical(namespace, c));
      boolean exists = Forms.exists(fields, "namespace", "class");
      WmiRow row = new WmiRow(fields.at("properties").map(WmiEntries::properties).orElse(Map.of()));
      if (exists) {
        name.ifPresent(n -> rows.computeIfAbsent(n, k -> new ArrayList<>()).add(row));
      } else {
        name.ifPresent(n -> absent.put(n, place));
      }
    }
    Map<String, Answer<List<WmiRow>>> stated = new LinkedHashMap<>();
    absent.forEach(
        (name, place) -> {
          if (rows.containsKey(name)) {
            place.problem("contradicts the instances listed of the same class");
          }
          stated.put(name, Answer.absent());
        });
    rows.forEach((name, instances) -> stated.put(name, Answer.present(List.copyOf(instances))));
    return new FactFamily<>(stated, complete);
  }

  /** The form in which equal classes of equal namespaces have equal text. */
  static String canonical(String namespace, String className) {
    return Forms.canonicalPath(namespace) + ":" + Forms.canonicalName(className.strip());
  }

  private static Map<String, String> properties(JsonPlace place) {
    Map<String, String> properties = new LinkedHashMap<>();
    place
        .named()
        .forEach((name, value) -> value.scalar().ifPresent(text -> properties.put(name, text)));
    return properties;
  }
}
