package io.wua.server.fleet.want;

import io.wua.core.update.KbNumber;
import io.wua.core.update.Sha1;
import java.util.Set;

/**
 * What the server has.
 *
 * @param contents the files, by what is in them
 * @param imported the KB numbers of which an administrator brought a package
 */
public record Holdings(Set<Sha1> contents, Set<KbNumber> imported) {
  /** Copies the sets. */
  public Holdings {
    contents = Set.copyOf(contents);
    imported = Set.copyOf(imported);
  }
}
