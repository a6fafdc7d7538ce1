package io.wua.files.snapshot;

import io.wua.core.host.Answer;
import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.registry.RegistryView;
import io.wua.core.host.registry.SubKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The registry of a snapshot, with the facts that follow from those listed: what lies below an
 * absent key is absent, the ancestors of an existing key exist.
 */
final class RegistryFacts {
  /**
   * What is listed of one key.
   *
   * @param exists whether it is there, listed or implied
   * @param values the answers for its values by lower-case name
   * @param children the names of the sub-keys that are there, by lower-case name
   * @param closed whether it has no other sub-keys
   */
  record Key(
      boolean exists,
      Map<String, Answer<RegistryValue>> values,
      Map<String, String> children,
      boolean closed) {
    Key {
      values = Map.copyOf(values);
      children = new LinkedHashMap<>(children);
    }
  }

  private final RegistryViews views;
  private final Map<String, Key> keys;
  private final boolean complete;

  /**
   * @param keys what is listed, by the canonical path of {@link RegistryViews}
   * @param complete whether there is nothing else in the registry
   */
  RegistryFacts(RegistryViews views, Map<String, Key> keys, boolean complete) {
    this.views = views;
    this.keys = Map.copyOf(keys);
    this.complete = complete;
  }

  Answer<Boolean> key(RegistryKey key, RegistryView view) {
    return existing(key, view, "").map(found -> true);
  }

  Answer<RegistryValue> value(RegistryKey key, RegistryView view, String name) {
    String detail = " value " + (name.isEmpty() ? "(default)" : name);
    return existing(key, view, detail)
        .then(
            found -> {
              Answer<RegistryValue> stated = found.values().get(Forms.canonicalName(name));
              return stated != null ? stated : missing(() -> fact(key, view, detail));
            });
  }

  Answer<SubKeys> subKeys(RegistryKey key, RegistryView view) {
    return existing(key, view, " sub-keys")
        .map(
            found -> {
              Map<String, String> names = new LinkedHashMap<>(found.children());
              views
                  .twin(views.canonical(key, view))
                  .ifPresent(twin -> names.putAll(sharedChildren(twin)));
              return new SubKeys(List.copyOf(names.values()), complete || found.closed());
            });
  }

  /** The sub-keys that the 32 bit view shows although they lie in the native one. */
  private Map<String, String> sharedChildren(String twin) {
    Map<String, String> shared = new LinkedHashMap<>();
    Key listed = keys.get(twin);
    if (listed != null) {
      listed
          .children()
          .forEach(
              (lower, name) -> {
                if (RegistryViews.isShared(twin + "\\" + lower)) {
                  shared.put(lower, name);
                }
              });
    }
    return shared;
  }

  private Answer<Key> existing(RegistryKey key, RegistryView view, String detail) {
    String path = views.canonical(key, view);
    Key listed = keys.get(path);
    if (listed != null && listed.exists()) {
      return Answer.present(listed);
    }
    return isAbsent(path) ? Answer.absent() : missing(() -> fact(key, view, detail));
  }

  /** Whether the key or an ancestor of it is listed as absent, or missing from a closed list. */
  private boolean isAbsent(String path) {
    String at = path;
    while (!at.isEmpty()) {
      Key listed = keys.get(at);
      if (listed != null) {
        return !listed.exists();
      }
      String parent = RegistryEntries.parent(at);
      Key above = keys.get(parent);
      if (above != null && above.closed()) {
        return true;
      }
      at = parent;
    }
    return false;
  }

  private <T> Answer<T> missing(Supplier<String> fact) {
    return complete ? Answer.absent() : Answer.unknown(fact.get());
  }

  private String fact(RegistryKey key, RegistryView view, String detail) {
    String bits =
        switch (view) {
          case NATIVE -> " (64 bit)";
          case WOW64 -> " (32 bit)";
        };
    return "registry " + key + detail + (views.areTwo() ? bits : "");
  }
}
