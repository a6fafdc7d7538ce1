package io.wua.simulation.catalog;

import io.wua.core.update.UpdateId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives revisions their addresses. As in real catalogs an address says nothing of the date: the
 * order comes from mixing the bits of the identity. The first are neighbors, later ones leave gaps.
 */
final class RevisionIds {
  private static final int DENSE = 64;
  private static final long WIDEST_GAP = 500;

  private RevisionIds() {}

  /** The addresses, in ascending order. */
  static Map<UpdateId, Long> assign(Collection<UpdateId> ids) {
    List<UpdateId> order =
        ids.stream()
            .sorted(Comparator.comparingLong(RevisionIds::mix).thenComparing(id -> id))
            .toList();
    Map<UpdateId, Long> addresses = new LinkedHashMap<>();
    long address = 0;
    for (UpdateId id : order) {
      address += addresses.size() < DENSE ? 1 : 1 + Math.floorMod(mix(id), WIDEST_GAP);
      addresses.put(id, address);
    }
    return addresses;
  }

  /** The finalizer of SplitMix64 over all bits of the identity. */
  private static long mix(UpdateId id) {
    long z = id.guid().getMostSignificantBits() * 31 + id.guid().getLeastSignificantBits();
    z += id.revision();
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
