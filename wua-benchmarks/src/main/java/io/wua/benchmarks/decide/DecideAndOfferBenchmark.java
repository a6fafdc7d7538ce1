package io.wua.benchmarks.decide;

import io.wua.core.decide.FirstSeen;
import io.wua.core.decide.Policy;
import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.ProductRef;
import io.wua.core.decide.Rules;
import io.wua.core.decide.Selection;
import io.wua.core.host.HostInfo;
import io.wua.core.offer.Attempts;
import io.wua.core.offer.OfferUpdates;
import io.wua.core.offer.Offers;
import io.wua.core.scan.ScanEngine;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.Classification;
import io.wua.core.update.Severity;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateRef;
import io.wua.testkit.update.AnyUpdate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Deciding and offering with the full trace: 10,000 distinct updates in chains of twelve, 50
 * sources of rules, one thread. One operation is one update.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecideAndOfferBenchmark {
  private static final int UPDATES = 10_000;
  private static final int SOURCES = 50;
  private static final int CHAIN = 12;
  private static final Instant NOW = AnyUpdate.EPOCH;

  private ScanResult scan = scan(List.of(), Map.of());
  private Policy policy = Policy.of(List.of());

  /** Makes updates and rules, from fixed seeds. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(1);
    List<ScannedUpdate> updates = new ArrayList<>();
    Map<UUID, Set<UUID>> edges = new HashMap<>();
    for (int i = 0; i < UPDATES; i++) {
      UpdateId id = new UpdateId(new UUID(1, i), 100);
      UpdateState state = i % 5 == 0 ? UpdateState.needed() : UpdateState.notApplicable();
      updates.add(
          ScannedUpdate.of(AnyUpdate.of(id, random), i % 7 == 0 ? UpdateState.installed() : state));
      if (i % CHAIN != 0) {
        edges.put(id.guid(), Set.of(new UUID(1, i - 1)));
      }
    }
    scan = scan(updates, edges);
    List<Rules> rules = new ArrayList<>();
    for (int i = 0; i < SOURCES; i++) {
      rules.add(source(i, random));
    }
    policy = Policy.of(rules);
  }

  private static ScanResult scan(List<ScannedUpdate> updates, Map<UUID, Set<UUID>> edges) {
    return new ScanResult(
        ScanEngine.CATALOG,
        Optional.empty(),
        new HostInfo("host", Optional.empty(), Optional.empty()),
        updates,
        new Supersedence(edges),
        List.of());
  }

  /**
   * A source as administrators write them: a few names, a class by severity, classification,
   * product.
   */
  private static Rules source(int number, SplittableRandom random) {
    Set<UpdateRef> forbidden = new HashSet<>();
    Set<UpdateRef> allowed = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      forbidden.add(UpdateRef.any(new UUID(1, random.nextInt(UPDATES))));
      allowed.add(UpdateRef.any(new UUID(1, random.nextInt(UPDATES))));
    }
    Set<Severity> severities = Set.of(Severity.values()[random.nextInt(Severity.values().length)]);
    Set<Classification> classes =
        new HashSet<>(
            List.of(
                AnyUpdate.classification(random),
                AnyUpdate.classification(random),
                Classification.SECURITY_UPDATES));
    Set<ProductRef> products =
        number % 3 == 0 ? Set.of(new ProductRef(AnyUpdate.product(random).name())) : Set.of();
    return Rules.of("source " + number, PolicyLevel.values()[number % 4])
        .withForbidden(new Selection(forbidden, Set.of(), Set.of(), Set.of(), Set.of()))
        .withAllowed(new Selection(allowed, Set.of(), severities, classes, products))
        .withInstallDelay(Duration.ofDays(number % 10));
  }

  /** Decides on all updates and finds out what is offered. */
  @Benchmark
  @OperationsPerInvocation(UPDATES)
  public Offers decideAndOffer() {
    return new OfferUpdates(policy, FirstSeen.never(), Attempts.none()).offer(scan, NOW);
  }
}
