package io.wua.core.agent.memory;

import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What is remembered of updates.
 *
 * @param each of each revision
 * @param holds since when an update is held after it was uninstalled, whatever its revision
 * @param hidden what this agent hides in Windows
 */
public record UpdatesMemory(
    Map<UpdateId, UpdateMemory> each, Map<UUID, Instant> holds, Set<UpdateId> hidden) {
  private static final UpdatesMemory NOTHING = new UpdatesMemory(Map.of(), Map.of(), Set.of());

  /** Copies the collections. */
  public UpdatesMemory {
    each = Map.copyOf(each);
    holds = Map.copyOf(holds);
    hidden = Set.copyOf(hidden);
  }

  /** Nothing is remembered. */
  public static UpdatesMemory nothing() {
    return NOTHING;
  }

  /** What is remembered of that update. */
  public UpdateMemory of(UpdateId id) {
    return each.getOrDefault(id, UpdateMemory.nothing());
  }

  /** The same with that update changed. */
  public UpdatesMemory change(UpdateId id, UnaryOperator<UpdateMemory> how) {
    Map<UpdateId, UpdateMemory> other = new HashMap<>(each);
    other.put(id, how.apply(of(id)));
    return with(other);
  }

  /** The same with other updates. */
  public UpdatesMemory with(Map<UpdateId, UpdateMemory> other) {
    return new UpdatesMemory(other, holds, hidden);
  }

  /** The same with that update held. */
  public UpdatesMemory hold(UUID update, Instant since) {
    Map<UUID, Instant> more = new HashMap<>(holds);
    more.put(update, since);
    return new UpdatesMemory(each, more, hidden);
  }

  /** The same with that update not held. */
  public UpdatesMemory unhold(UUID update) {
    Map<UUID, Instant> fewer = new HashMap<>(holds);
    fewer.remove(update);
    return new UpdatesMemory(each, fewer, hidden);
  }

  /** The same with neither a hold nor a trail for that update: it starts afresh. */
  public UpdatesMemory lift(UUID update) {
    Map<UpdateId, UpdateMemory> fresh = new HashMap<>(each);
    fresh.replaceAll(
        (id, memory) ->
            id.guid().equals(update) && memory.last().filter(a -> !a.end().isOpen()).isPresent()
                ? memory.withoutTrail()
                : memory);
    return unhold(update).with(fresh);
  }

  /** The same with other hidden updates. */
  public UpdatesMemory hiding(Set<UpdateId> other) {
    return new UpdatesMemory(each, holds, new HashSet<>(other));
  }
}
