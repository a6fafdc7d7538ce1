package io.wua.simulation.catalog.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The identities of the demo's updates, made from their keys so that they never change. */
final class DemoIds {
  private DemoIds() {}

  /** The update of that key. */
  static UUID update(String key) {
    return UUID.nameUUIDFromBytes(("demo update " + key).getBytes(StandardCharsets.UTF_8));
  }

  /** The leaf of that name below the update of that key. */
  static UUID leaf(String key, String name) {
    return update(key + " leaf " + name);
  }
}
