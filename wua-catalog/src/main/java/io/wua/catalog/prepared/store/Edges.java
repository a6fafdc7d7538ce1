package io.wua.catalog.prepared.store;

import io.wua.catalog.prepared.encoding.ByteSink;
import io.wua.catalog.prepared.encoding.ByteSource;
import io.wua.core.scan.Supersedence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The form of a supersedence: all updates that occur in it once, then for each newer one the
 * numbers of the older ones.
 */
final class Edges {
  private Edges() {}

  static byte[] encode(Supersedence supersedence) {
    Map<UUID, Integer> numbers = new LinkedHashMap<>();
    ByteSink lists = new ByteSink();
    lists.count(supersedence.edges().size());
    supersedence
        .edges()
        .forEach(
            (newer, olders) -> {
              lists.count(number(newer, numbers));
              lists.count(olders.size());
              olders.forEach(older -> lists.count(number(older, numbers)));
            });
    ByteSink all = new ByteSink();
    all.count(numbers.size());
    for (UUID guid : numbers.keySet()) {
      all.eight(guid.getMostSignificantBits());
      all.eight(guid.getLeastSignificantBits());
    }
    all.append(lists.toByteArray());
    return all.toByteArray();
  }

  private static int number(UUID guid, Map<UUID, Integer> numbers) {
    return numbers.computeIfAbsent(guid, g -> numbers.size());
  }

  static Supersedence read(ByteSource in) {
    UUID[] guids = new UUID[in.size()];
    for (int i = 0; i < guids.length; i++) {
      long high = in.eight();
      guids[i] = new UUID(high, in.eight());
    }
    Map<UUID, Set<UUID>> edges = new HashMap<>();
    for (int left = in.size(); left > 0; left--) {
      UUID newer = guids[in.size()];
      Set<UUID> olders = new HashSet<>();
      for (int more = in.size(); more > 0; more--) {
        olders.add(guids[in.size()]);
      }
      edges.put(newer, olders);
    }
    return new Supersedence(edges);
  }
}
