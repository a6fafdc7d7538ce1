package io.wua.http.wire.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Those sections of a status that a server does not know yet, by the hashes that it last told.
 *
 * @param sections by their keys
 * @param hashes the hash of each of them
 */
public record ChangedSections(Map<String, JsonNode> sections, Map<String, String> hashes) {
  /** Copies the maps. */
  public ChangedSections {
    sections = Map.copyOf(sections);
    hashes = Map.copyOf(hashes);
    if (!sections.keySet().equals(hashes.keySet())) {
      throw new IllegalArgumentException("each section has a hash, and nothing else has");
    }
  }

  /** All of them. */
  public static ChangedSections all(Map<String, JsonNode> sections) {
    return since(Map.of(), sections);
  }

  /**
   * What is new or changed. Where the catalog rows are sent, the rows of the host go with them: a
   * server of WAPT replaces the former, and the latter refer to them.
   *
   * @param known the hashes that the server last told
   * @param sections the whole status
   */
  public static ChangedSections since(Map<String, String> known, Map<String, JsonNode> sections) {
    Map<String, String> hashes = new TreeMap<>();
    sections.forEach((key, section) -> hashes.put(key, SectionDigest.of(section)));
    boolean rowsTogether =
        hashes.containsKey(Sections.UPDATES)
            && !hashes.get(Sections.UPDATES).equals(known.get(Sections.UPDATES));
    hashes
        .entrySet()
        .removeIf(
            each ->
                each.getValue().equals(known.get(each.getKey()))
                    && !(rowsTogether && each.getKey().equals(Sections.LOCAL_STATUS)));
    Map<String, JsonNode> changed = new TreeMap<>(sections);
    changed.keySet().retainAll(hashes.keySet());
    return new ChangedSections(changed, hashes);
  }
}
