package io.wua.core.host.registry;

import java.util.List;

/**
 * The direct sub-keys of a key.
 *
 * @param names their names
 * @param complete whether there are no others
 */
public record SubKeys(List<String> names, boolean complete) {
  /** Copies the names. */
  public SubKeys {
    names = List.copyOf(names);
  }
}
