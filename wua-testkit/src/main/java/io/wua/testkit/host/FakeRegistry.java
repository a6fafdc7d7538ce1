package io.wua.testkit.host;

import io.wua.core.host.Answer;
import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.registry.SubKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One view of the registry of a fake host. A key exists where it, a value of it or a key below it
 * is stated.
 *
 * @param keys the keys as they are written, by canonical path
 * @param values the values by canonical path and lower-case name
 * @param complete whether there are no others
 */
record FakeRegistry(
    Map<String, RegistryKey> keys, Map<String, RegistryValue> values, boolean complete) {
  /** Copies the maps, the order of the keys kept. */
  FakeRegistry {
    keys = new LinkedHashMap<>(keys);
    values = Map.copyOf(values);
  }

  /** States a key and those above it. */
  static void state(Map<String, RegistryKey> keys, RegistryKey key) {
    for (int end = key.path().length(); end > 0; end = key.path().lastIndexOf('\\', end - 1)) {
      RegistryKey each = new RegistryKey(key.path().substring(0, end));
      keys.putIfAbsent(each.canonical(), each);
    }
  }

  /** Under which a value is kept. */
  static String valueKey(RegistryKey key, String name) {
    return key.canonical() + "\n" + FactTable.key(name);
  }

  Answer<Boolean> key(RegistryKey key) {
    if (keys.containsKey(key.canonical())) {
      return Answer.present(true);
    }
    return complete ? Answer.absent() : Answer.unknown("registry " + key);
  }

  Answer<RegistryValue> value(RegistryKey key, String name) {
    return new FactTable<>(values, complete)
        .ask(valueKey(key, name), "registry " + key + " " + (name.isEmpty() ? "(default)" : name));
  }

  Answer<SubKeys> subKeys(RegistryKey key) {
    return key(key)
        .map(
            exists -> {
              String above = key.canonical() + "\\";
              List<String> names =
                  keys.entrySet().stream()
                      .filter(entry -> entry.getKey().startsWith(above))
                      .map(entry -> entry.getValue().path().substring(above.length()))
                      .filter(name -> !name.contains("\\"))
                      .toList();
              return new SubKeys(names, complete);
            });
  }
}
