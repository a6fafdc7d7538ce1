package io.wua.core.offer;

import io.wua.core.scan.ScannedUpdate;
import io.wua.core.update.Update;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All updates of a host with their decisions and what comes of them.
 *
 * @param updates in the order of the scan
 */
public record Offers(List<OfferedUpdate> updates) {
  /** Copies the list. */
  public Offers {
    updates = List.copyOf(updates);
  }

  /**
   * What is to be installed now, in order: servicing stacks that another offered update needs, then
   * the most severe, then the oldest.
   */
  public List<OfferedUpdate> toInstall() {
    List<OfferedUpdate> offered = updates.stream().filter(OfferedUpdate::offered).toList();
    Set<Object> stacks = new HashSet<>();
    offered.stream()
        .map(OfferedUpdate::scanned)
        .map(ScannedUpdate::servicingStacks)
        .forEach(stacks::addAll);
    return offered.stream()
        .sorted(
            Comparator.<OfferedUpdate, Boolean>comparing(o -> !stacks.contains(o.update().id()))
                .thenComparing(o -> o.update().severity())
                .thenComparing(o -> released(o.update()))
                .thenComparing(o -> o.update().id()))
        .toList();
  }

  private static Instant released(Update update) {
    return update.released().orElse(Instant.MAX);
  }
}
