package io.wua.core.offer;

import io.wua.core.scan.Supersedence;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which update makes which others needless: one walk down the supersedence edges from the updates
 * that may cover, newest first. Linear in updates and edges. Circles are harmless: an update that
 * is covered before its own walk does not walk, so no two updates cover each other.
 */
final class Coverage {
  private static final Comparator<Update> NEWEST_FIRST =
      Comparator.<Update, Instant>comparing(u -> u.released().orElse(Instant.MIN))
          .reversed()
          .thenComparing(Update::id);

  private final Map<UUID, UpdateId> coverer = new HashMap<>();

  /**
   * Walks.
   *
   * @param installed updates that are on the host: they cover and are never covered
   * @param ripe needed updates that could be installed now
   */
  Coverage(List<Update> installed, List<Update> ripe, Supersedence supersedence) {
    Set<UUID> roots = new HashSet<>();
    installed.forEach(u -> roots.add(u.id().guid()));
    Set<UUID> reached = new HashSet<>(roots);
    for (Update update : installed.stream().sorted(NEWEST_FIRST).toList()) {
      walk(update.id(), supersedence, reached, roots);
    }
    for (Update update : ripe.stream().sorted(NEWEST_FIRST).toList()) {
      if (!coverer.containsKey(update.id().guid())) {
        walk(update.id(), supersedence, reached, roots);
      }
    }
  }

  private void walk(
      UpdateId from, Supersedence supersedence, Set<UUID> reached, Set<UUID> installed) {
    boolean first = reached.add(from.guid());
    Deque<UUID> open = new ArrayDeque<>();
    if (first || installed.contains(from.guid())) {
      open.add(from.guid());
    }
    while (!open.isEmpty()) {
      for (UUID older : supersedence.supersededBy(open.remove())) {
        if (older.equals(from.guid()) || installed.contains(older)) {
          continue;
        }
        if (reached.add(older)) {
          coverer.put(older, from);
          open.add(older);
        } else {
          // Reached before: either covered already, or the start of an earlier walk, which went on
          // below it.
          coverer.putIfAbsent(older, from);
        }
      }
    }
  }

  /** The update that makes that one needless, itself covered by none. */
  Optional<UpdateId> of(UUID update) {
    UpdateId found = coverer.get(update);
    UpdateId above = found;
    while (above != null) {
      found = above;
      above = coverer.get(found.guid());
    }
    return Optional.ofNullable(found);
  }
}
