package io.wua.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.decide.FirstSeen;
import io.wua.core.decide.Policy;
import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.decide.Selection;
import io.wua.core.host.HostInfo;
import io.wua.core.offer.Attempts;
import io.wua.core.offer.OfferUpdates;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.offer.Offers;
import io.wua.core.scan.ScanEngine;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateState;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateRef;
import io.wua.testkit.Seeded;
import io.wua.testkit.update.AnyRules;
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
import org.junit.jupiter.api.Test;

/** The laws of offering. */
class OfferLawsTest {
  private static final int MONTHS = 12;
  private static final Instant FIRST = Instant.parse("2025-08-12T17:00:00Z");

  private static UpdateId month(int number) {
    return new UpdateId(new UUID(1, number), 1);
  }

  private static Instant released(int month) {
    return FIRST.plus(Duration.ofDays(30L * month));
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
   * Twelve cumulative updates, each superseding some of the earlier ones and always the one before.
   */
  private static ScanResult aYear(SplittableRandom random) {
    List<ScannedUpdate> updates = new ArrayList<>();
    Map<UUID, Set<UUID>> edges = new HashMap<>();
    for (int m = 0; m < MONTHS; m++) {
      updates.add(
          ScannedUpdate.of(
              AnyUpdate.of(month(m), random).toBuilder()
                  .released(released(m))
                  .browseOnly(false)
                  .beta(false)
                  .build(),
              UpdateState.needed()));
      Set<UUID> olders = new HashSet<>();
      for (int older = 0; older < m; older++) {
        if (older == m - 1 || random.nextBoolean()) {
          olders.add(month(older).guid());
        }
      }
      edges.put(month(m).guid(), olders);
    }
    return scan(updates, edges);
  }

  @Test
  void ofTwelveCumulativeUpdatesTheNewestRipeAllowedOneIsOffered() {
    Seeded.runs(
        2000,
        random -> {
          Set<UpdateRef> forbidden = new HashSet<>();
          // From one day: without a delay nothing waits, so an update dated after now is ripe as
          // well.
          Duration delay = Duration.ofDays(random.nextInt(1, 400));
          Instant now = released(random.nextInt(0, MONTHS)).plus(Duration.ofDays(15));
          Optional<UpdateId> expected = Optional.empty();
          for (int m = 0; m < MONTHS; m++) {
            if (random.nextInt(3) == 0) {
              forbidden.add(UpdateRef.any(month(m).guid()));
            } else if (!now.isBefore(released(m).plus(delay))) {
              expected = Optional.of(month(m));
            }
          }
          Rules rules =
              Rules.of("year", PolicyLevel.EVERYONE)
                  .withDefaultAllow(true)
                  .withInstallDelay(delay)
                  .withForbidden(new Selection(forbidden, Set.of(), Set.of(), Set.of(), Set.of()));
          ScanResult year = withoutSpecialClasses(aYear(random));
          Offers offers =
              new OfferUpdates(Policy.of(List.of(rules)), FirstSeen.never(), Attempts.none())
                  .offer(year, now);
          assertEquals(
              expected.map(List::of).orElse(List.of()),
              offers.toInstall().stream().map(o -> o.update().id()).toList());
        });
  }

  private static ScanResult withoutSpecialClasses(ScanResult scan) {
    List<ScannedUpdate> plain =
        scan.updates().stream()
            .map(
                s ->
                    ScannedUpdate.of(
                        s.update().toBuilder()
                            .classification(io.wua.core.update.Classification.SECURITY_UPDATES)
                            .build(),
                        s.state()))
            .toList();
    return scan(plain, scan.supersedence().edges());
  }

  private static UpdateState anyState(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> UpdateState.installed();
      case 1 -> UpdateState.notApplicable();
      case 2 -> UpdateState.unknown(List.of("os.sku"));
      default -> UpdateState.needed();
    };
  }

  @Test
  void inAnyTangleOfSupersedencesEveryCoveredUpdateNamesOneThatIsOfferedOrInstalled() {
    Seeded.runs(
        3000,
        random -> {
          int count = random.nextInt(1, 12);
          List<ScannedUpdate> updates = new ArrayList<>();
          Map<UUID, Set<UUID>> edges = new HashMap<>();
          for (int i = 0; i < count; i++) {
            updates.add(ScannedUpdate.of(AnyUpdate.of(month(i), random), anyState(random)));
            Set<UUID> targets = new HashSet<>();
            for (int j = random.nextInt(4); j > 0; j--) {
              targets.add(month(random.nextInt(count + 2)).guid());
            }
            edges.put(month(i).guid(), targets);
          }
          List<Rules> rules = new ArrayList<>(AnyRules.several(random));
          rules.add(Rules.of("default", PolicyLevel.INI).withDefaultAllow(true));
          Policy policy = Policy.of(rules);
          Instant now = AnyUpdate.EPOCH.plus(Duration.ofHours(random.nextInt(-3000, 3000)));
          Offers offers =
              new OfferUpdates(policy, FirstSeen.never(), Attempts.none())
                  .offer(scan(updates, edges), now);
          Map<UpdateId, OfferedUpdate> byId = new HashMap<>();
          offers.updates().forEach(o -> byId.put(o.update().id(), o));
          for (OfferedUpdate each : offers.updates()) {
            boolean ripe = each.decision().isRipe();
            assertEquals(each.state().is(Kind.NEEDED) && ripe, each.offered());
            if (each.state().is(Kind.COVERED)) {
              OfferedUpdate by = byId.get(each.state().coveredBy().orElseThrow());
              assertTrue(by.offered() || by.state().is(Kind.INSTALLED), () -> each + " by " + by);
            }
          }
        });
  }
}
