package io.wua.core.install.rule;

import io.wua.core.agent.memory.UpdateMemory;
import io.wua.core.agent.memory.UpdatesMemory;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.offer.Offers;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps when this host first saw each update that it may need, and when that was first allowed with
 * its delay over. A moment in the future shows that the clock was set back: the host saw the update
 * now, so that nothing waits for years, and it is ripe if it is so now, not because a wrong clock
 * said so. What no scan tells of any more is forgotten 400 days after anything happened to it.
 */
public final class Sightings {
  private static final Duration REMEMBERED = Duration.ofDays(400);

  private Sightings() {}

  /**
   * What is remembered after a scan, made while the clock is trusted.
   *
   * @param updates what was remembered
   * @param offers the updates of the scan
   * @param now the time of the scan
   */
  public static UpdatesMemory after(UpdatesMemory updates, Offers offers, Instant now) {
    Map<UpdateId, UpdateMemory> each = new HashMap<>(updates.each());
    Set<UpdateId> listed = new HashSet<>();
    for (OfferedUpdate offered : offers.updates()) {
      UpdateId id = offered.update().id();
      if (offered.state().is(Kind.INSTALLED) || offered.state().is(Kind.NOT_APPLICABLE)) {
        continue;
      }
      listed.add(id);
      UpdateMemory memory = updates.of(id);
      Optional<Instant> ripe = memory.firstRipe().filter(at -> !at.isAfter(now));
      each.put(
          id,
          memory.seen(
              Optional.of(memory.firstSeen().map(at -> earlier(at, now)).orElse(now)),
              offered.offered() ? ripe.or(() -> Optional.of(now)) : ripe));
    }
    each.entrySet().removeIf(e -> !listed.contains(e.getKey()) && isOver(e.getValue(), now));
    return updates.with(each);
  }

  private static boolean isOver(UpdateMemory memory, Instant now) {
    return memory.last().filter(last -> last.at().plus(REMEMBERED).isAfter(now)).isEmpty();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
