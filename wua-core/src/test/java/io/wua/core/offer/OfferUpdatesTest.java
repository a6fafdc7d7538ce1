package io.wua.core.offer;

import static io.wua.core.decide.DecideFixtures.NOW;
import static io.wua.core.decide.DecideFixtures.RELEASED;
import static io.wua.core.decide.DecideFixtures.allowAll;
import static io.wua.core.decide.DecideFixtures.forbidding;
import static io.wua.core.decide.DecideFixtures.id;
import static io.wua.core.decide.DecideFixtures.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.decide.FirstSeen;
import io.wua.core.decide.Policy;
import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.ReasonKind;
import io.wua.core.decide.Rules;
import io.wua.core.host.HostInfo;
import io.wua.core.offer.Attempts.LastTry;
import io.wua.core.report.FileAvailability;
import io.wua.core.report.StatusRow;
import io.wua.core.scan.ScanEngine;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateState;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.UpdateId;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OfferUpdatesTest {
  private static final UpdateState NEEDED = UpdateState.needed();

  private static ScannedUpdate scanned(int number, UpdateState state) {
    // The higher the number, the newer.
    return ScannedUpdate.of(
        update(number).released(RELEASED.plus(Duration.ofHours(number))).build(), state);
  }

  private static ScanResult scan(Supersedence edges, ScannedUpdate... updates) {
    return new ScanResult(
        ScanEngine.CATALOG,
        Optional.empty(),
        new HostInfo("host", Optional.empty(), Optional.empty()),
        Arrays.asList(updates),
        edges,
        List.of());
  }

  /** Edges from each first number to its second. */
  private static Supersedence edges(int... pairs) {
    Map<UUID, Set<UUID>> edges = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      edges.merge(
          id(pairs[i]).guid(),
          Set.of(id(pairs[i + 1]).guid()),
          (a, b) -> {
            Set<UUID> both = new java.util.HashSet<>(a);
            both.addAll(b);
            return both;
          });
    }
    return new Supersedence(edges);
  }

  private static Offers offer(ScanResult scan, Attempts attempts, Rules... rules) {
    Policy policy = Policy.of(Arrays.asList(rules));
    return new OfferUpdates(policy, FirstSeen.never(), attempts).offer(scan, NOW);
  }

  private static List<UpdateId> offered(Offers offers) {
    return offers.toInstall().stream().map(o -> o.update().id()).toList();
  }

  /** What a newer update (2) does to an older, needed and allowed one (1). */
  private static OfferedUpdate older(UpdateState newer, LastTry newerTry, Rules... more) {
    Rules[] rules = Arrays.copyOf(more, more.length + 1);
    rules[more.length] = allowAll();
    Offers offers =
        offer(
            scan(edges(2, 1), scanned(1, NEEDED), scanned(2, newer)),
            id -> id.equals(id(2)) ? newerTry : LastTry.NONE,
            rules);
    return offers.updates().get(0);
  }

  @Nested
  class TheOlderUpdate {
    @Test
    void isCoveredByANewerThatIsAllowed() {
      OfferedUpdate older = older(NEEDED, LastTry.NONE);
      assertEquals(UpdateState.covered(id(2)), older.state());
      assertFalse(older.offered());
      assertTrue(StatusRow.of(older, FileAvailability.notAsked()).status().isEmpty());
    }

    @Test
    void isCoveredByANewerThatIsInstalled() {
      assertEquals(
          UpdateState.covered(id(2)), older(UpdateState.installed(), LastTry.NONE).state());
    }

    @Test
    void isCoveredByANewerWhoseLastTryFailedAndWillBeTriedAgain() {
      assertEquals(UpdateState.covered(id(2)), older(NEEDED, LastTry.FAILED).state());
    }

    @Test
    void staysOnOfferWhereTheNewerIsForbidden() {
      staysBecause(older(NEEDED, LastTry.NONE, forbidding("deny", id(2))), "is forbidden");
    }

    @Test
    void staysOnOfferWhereTheNewerIsDelayed() {
      Rules delay =
          Rules.of("delay", PolicyLevel.INI)
              .withInstallDelay(Duration.between(RELEASED.plus(Duration.ofHours(1)), NOW));
      staysBecause(older(NEEDED, LastTry.NONE, delay), "is delayed until 2026-08-01T11:00:00Z");
    }

    @Test
    void staysOnOfferWhereTheNewerIsUnknown() {
      staysBecause(older(UpdateState.unknown(List.of("os.sku")), LastTry.NONE), "is unknown");
    }

    @Test
    void staysOnOfferWhereTheNewerFailedTooOften() {
      staysBecause(older(NEEDED, LastTry.GIVEN_UP), "is given up");
    }

    @Test
    void staysOnOfferWithoutAWordWhereTheNewerDoesNotConcernTheHost() {
      OfferedUpdate older = older(UpdateState.notApplicable(), LastTry.NONE);
      assertTrue(older.offered());
      assertEquals(List.of(), older.trace());
    }

    private void staysBecause(OfferedUpdate older, String because) {
      assertTrue(older.offered());
      assertEquals(Kind.NEEDED, older.state().kind());
      assertEquals(ReasonKind.NOT_COVERED, older.trace().get(0).kind());
      String text = older.trace().get(0).text();
      assertTrue(text.contains("KB5000002") && text.contains(because), text);
    }
  }

  @Nested
  class Supersedences {
    @Test
    void areFollowedThroughUpdatesThatDoNotConcernTheHostAndThroughUnlistedOnes() {
      Offers offers =
          offer(
              scan(
                  edges(4, 3, 3, 2, 2, 1),
                  scanned(1, NEEDED),
                  scanned(3, UpdateState.notApplicable()),
                  scanned(4, NEEDED)),
              Attempts.none(),
              allowAll());
      assertEquals(List.of(id(4)), offered(offers));
      assertEquals(UpdateState.covered(id(4)), offers.updates().get(0).state());
    }

    @Test
    void inACircleLeaveOneOnOffer() {
      Offers offers =
          offer(
              scan(
                  edges(1, 2, 2, 3, 3, 1),
                  scanned(1, NEEDED),
                  scanned(2, NEEDED),
                  scanned(3, NEEDED)),
              Attempts.none(),
              allowAll());
      assertEquals(List.of(id(3)), offered(offers));
    }

    @Test
    void thatContradictTheDatesNameTheUpdateThatIsReallyOffered() {
      Offers offers =
          offer(
              scan(edges(3, 2, 1, 3), scanned(1, NEEDED), scanned(2, NEEDED), scanned(3, NEEDED)),
              Attempts.none(),
              allowAll());
      assertEquals(List.of(id(1)), offered(offers));
      assertEquals(UpdateState.covered(id(1)), offers.updates().get(1).state());
    }

    @Test
    void neverCoverWhatIsInstalled() {
      Offers offers =
          offer(
              scan(edges(2, 1), scanned(1, UpdateState.installed()), scanned(2, NEEDED)),
              Attempts.none(),
              allowAll());
      assertEquals(Kind.INSTALLED, offers.updates().get(0).state().kind());
    }
  }

  @Nested
  class AServicingStack {
    private ScannedUpdate needing(int number, int... stacks) {
      Set<UpdateId> ids = new java.util.HashSet<>();
      Arrays.stream(stacks).forEach(s -> ids.add(id(s)));
      return new ScannedUpdate(scanned(number, NEEDED).update(), NEEDED, false, ids);
    }

    private final Rules onlyOne =
        io.wua.core.decide.DecideFixtures.rules("one", Map.of("allowed_kbs", List.of("5000001")));

    @Test
    void isOfferedFirstWithTheUpdateThatNeedsIt() {
      Offers offers =
          offer(scan(edges(), needing(1, 9), scanned(9, NEEDED)), Attempts.none(), onlyOne);
      assertEquals(List.of(id(9), id(1)), offered(offers));
      assertTrue(
          offers.updates().get(1).trace().stream()
              .anyMatch(r -> r.kind() == ReasonKind.SERVICING_STACK));
    }

    @Test
    void isNotAskedForWhereOneIsInstalled() {
      Offers offers =
          offer(
              scan(
                  edges(),
                  needing(1, 8, 9),
                  scanned(8, UpdateState.installed()),
                  scanned(9, NEEDED)),
              Attempts.none(),
              onlyOne);
      assertEquals(List.of(id(1)), offered(offers));
    }

    @Test
    void thatIsForbiddenBlocksTheUpdateWhichThenCoversNothing() {
      Offers offers =
          offer(
              scan(edges(1, 5), needing(1, 9), scanned(9, NEEDED), scanned(5, NEEDED)),
              Attempts.none(),
              allowAll(),
              forbidding("deny", id(9)));
      assertEquals(List.of(id(5)), offered(offers));
    }
  }

  @Test
  void offersTheMostSevereFirstAndThenTheOldest() {
    Offers offers =
        offer(
            scan(edges(), scanned(3, NEEDED), scanned(1, NEEDED), scanned(2, NEEDED)),
            Attempts.none(),
            allowAll());
    assertEquals(List.of(id(1), id(2), id(3)), offered(offers));
  }
}
