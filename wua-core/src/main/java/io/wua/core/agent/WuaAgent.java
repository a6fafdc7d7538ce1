package io.wua.core.agent;

import io.wua.core.criteria.Criteria;
import io.wua.core.decide.FirstSeen;
import io.wua.core.decide.Policy;
import io.wua.core.decide.Rules;
import io.wua.core.decide.RulesSource;
import io.wua.core.failure.WuaException;
import io.wua.core.offer.Attempts;
import io.wua.core.offer.OfferUpdates;
import io.wua.core.offer.Offers;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.SearchRequest;
import io.wua.core.scan.UpdateSource;
import io.wua.core.update.Category;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The core as embedders use it: scans a host through any {@link UpdateSource} and decides with any
 * {@link RulesSource}s. No static state, no threads of its own; several may live in one JVM. One
 * call at a time per source.
 */
public final class WuaAgent {
  private final UpdateSource source;
  private final List<RulesSource> rules;
  private final FirstSeen firstSeen;
  private final Attempts attempts;
  private final Clock clock;

  private WuaAgent(Builder builder) {
    this.source = builder.source;
    this.rules = List.copyOf(builder.rules);
    this.firstSeen = builder.firstSeen;
    this.attempts = builder.attempts;
    this.clock = builder.clock;
  }

  /** Starts an agent that asks this source, knows no rules and therefore allows nothing. */
  public static Builder builder(UpdateSource source) {
    return new Builder(source);
  }

  /**
   * Searches and decides on everything found.
   *
   * @throws WuaException where the source cannot be asked or rules cannot be read
   */
  public HostScan scan(Criteria criteria) throws WuaException {
    List<Rules> read = new ArrayList<>();
    for (RulesSource each : rules) {
      read.addAll(each.read());
    }
    ScanResult result = source.search(new SearchRequest(criteria));
    Set<Category> products = new HashSet<>();
    for (ScannedUpdate scanned : result.updates()) {
      products.addAll(scanned.update().products());
    }
    Policy policy = Policy.of(read).knowing(products);
    Instant now = clock.instant();
    Offers offers = new OfferUpdates(policy, firstSeen, attempts).offer(result, now);
    return new HostScan(now, result, policy, offers);
  }

  /** Collects what an agent needs; only the source has no default. */
  public static final class Builder {
    private final UpdateSource source;
    private final List<RulesSource> rules = new ArrayList<>();
    private FirstSeen firstSeen = FirstSeen.never();
    private Attempts attempts = Attempts.none();
    private Clock clock = Clock.systemUTC();

    private Builder(UpdateSource source) {
      this.source = Objects.requireNonNull(source, "source");
    }

    /** Adds a source of rules, read anew at each scan. */
    public Builder rules(RulesSource more) {
      rules.add(more);
      return this;
    }

    /** Adds rules that do not change. */
    public Builder rules(Rules more) {
      return rules(() -> List.of(more));
    }

    /** Sets when the host first saw each update. */
    public Builder firstSeen(FirstSeen memory) {
      this.firstSeen = memory;
      return this;
    }

    /** Sets how earlier tries ended. */
    public Builder attempts(Attempts memory) {
      this.attempts = memory;
      return this;
    }

    /** Sets the clock, the system's by default. */
    public Builder clock(Clock other) {
      this.clock = other;
      return this;
    }

    /** The agent. */
    public WuaAgent build() {
      return new WuaAgent(this);
    }
  }
}
