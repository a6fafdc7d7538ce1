package io.wua.core.agent.run.scan;

import io.wua.core.agent.HostScan;
import io.wua.core.decide.FirstSeen;
import io.wua.core.decide.Policy;
import io.wua.core.decide.Rules;
import io.wua.core.decide.RulesSource;
import io.wua.core.failure.WuaException;
import io.wua.core.offer.Attempts;
import io.wua.core.offer.OfferUpdates;
import io.wua.core.scan.ScanResult;
import io.wua.core.update.Category;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the rules anew and decides on the updates of a search. */
public final class DecideUpdates {
  private final List<RulesSource> sources;

  /** Decides by the rules of these sources. */
  public DecideUpdates(List<RulesSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /**
   * Decides on everything found.
   *
   * @throws WuaException where rules cannot be read
   */
  public HostScan decide(ScanResult result, FirstSeen firstSeen, Attempts attempts, Instant now)
      throws WuaException {
    return decide(read(), result, firstSeen, attempts, now);
  }

  HostScan decide(
      List<Rules> rules, ScanResult result, FirstSeen firstSeen, Attempts attempts, Instant now) {
    Set<Category> products = new HashSet<>();
    result.updates().forEach(scanned -> products.addAll(scanned.update().products()));
    Policy policy = Policy.of(rules).knowing(products);
    return new HostScan(
        now, result, policy, new OfferUpdates(policy, firstSeen, attempts).offer(result, now));
  }

  List<Rules> read() throws WuaException {
    List<Rules> read = new ArrayList<>();
    for (RulesSource each : sources) {
      read.addAll(each.read());
    }
    return read;
  }
}
