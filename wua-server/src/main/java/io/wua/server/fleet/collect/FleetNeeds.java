package io.wua.server.fleet.collect;

import io.wua.core.update.KbNumber;
import io.wua.core.update.Sha1;
import io.wua.core.update.UpdateId;
import java.util.Set;

/**
 * What hosts need, as contents of files.
 *
 * @param contents what a needed update is made of
 * @param kbs the KB numbers of needed updates: what was imported for one of them may be needed
 * @param unresolved needed updates of which nobody can tell the files
 * @param idle contents that only updates have that no host needs, none of which is akin to an
 *     unresolved one
 */
public record FleetNeeds(
    Set<Sha1> contents, Set<KbNumber> kbs, Set<UpdateId> unresolved, Set<Sha1> idle) {
  /** Copies the sets; refuses a content that is both needed and idle. */
  public FleetNeeds {
    contents = Set.copyOf(contents);
    kbs = Set.copyOf(kbs);
    unresolved = Set.copyOf(unresolved);
    idle = Set.copyOf(idle);
    if (idle.stream().anyMatch(contents::contains)) {
      throw new IllegalArgumentException("a content is needed and idle");
    }
  }
}
