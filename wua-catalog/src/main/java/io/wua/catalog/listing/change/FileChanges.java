package io.wua.catalog.listing.change;

import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the files of an update differ. A file is the same where its SHA-1 is.
 *
 * @param added only the newer catalog lists them for the update
 * @param removed only the older catalog does
 * @param moved both do, with different addresses; as the newer one says it
 */
public record FileChanges(List<Payload> added, List<Payload> removed, List<Payload> moved) {
  private static final FileChanges NONE = new FileChanges(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public FileChanges {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    moved = List.copyOf(moved);
  }

  /** No difference. */
  public static FileChanges none() {
    return NONE;
  }

  /** The difference between two lists of files. */
  static FileChanges between(List<Payload> older, List<Payload> newer) {
    if (older.equals(newer)) {
      return NONE;
    }
    Map<Sha1, Payload> left = new LinkedHashMap<>();
    older.forEach(file -> left.put(file.sha1(), file));
    List<Payload> added = new ArrayList<>();
    List<Payload> moved = new ArrayList<>();
    for (Payload file : newer) {
      Payload before = left.remove(file.sha1());
      if (before == null) {
        added.add(file);
      } else if (!before.url().equals(file.url())) {
        moved.add(file);
      }
    }
    return new FileChanges(added, List.copyOf(left.values()), moved);
  }

  /** Whether there is no difference. */
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && moved.isEmpty();
  }
}
