package io.wua.core.decide;

import static io.wua.core.decide.DecideFixtures.NOW;
import static io.wua.core.decide.DecideFixtures.RELEASED;
import static io.wua.core.decide.DecideFixtures.id;
import static io.wua.core.decide.DecideFixtures.rules;
import static io.wua.core.decide.DecideFixtures.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.update.Category;
import io.wua.core.update.Classification;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private static final Category WINDOWS_11 =
      new Category(UUID.fromString("72e7624a-5b00-45d2-b92f-e561c0a6a160"), "Windows 11");
  private static final Update UPDATE = update(1).products(List.of(WINDOWS_11)).build();
  private static final Map<String, List<String>> CRITICAL =
      Map.of("allowed_severities", List.of("Critical"));

  private static Decision decide(Update update, Rules... rules) {
    return Policy.of(Arrays.asList(rules)).decide(update, FirstSeen.never(), NOW);
  }

  private static Verdict verdict(Update update, Rules... rules) {
    return decide(update, rules).verdict();
  }

  @Nested
  class Forbidding {
    @Test
    void worksByEachListAlone() {
      Map<String, String> lists =
          Map.of(
              "forbidden_updates", UPDATE.id().wire(),
              "forbidden_kbs", "KB5000001",
              "forbidden_severities", "critical",
              "forbidden_classifications", "SecurityUpdates",
              "forbidden_products", "windows 11");
      lists.forEach(
          (key, item) -> {
            Decision decision =
                decide(
                    UPDATE,
                    rules("allow", Map.of("default_allow", List.of("true"))),
                    rules("deny", Map.of(key, List.of(item))));
            assertEquals(Verdict.FORBIDDEN, decision.verdict(), key);
            assertEquals("deny", decision.decisive().source(), key);
            assertTrue(decision.isForbiddenByRule(), key);
          });
    }

    @Test
    void ofOneRevisionForbidsEveryRevision() {
      UpdateId other = new UpdateId(UPDATE.id().guid(), 7);
      assertEquals(
          Verdict.FORBIDDEN,
          verdict(
              UPDATE,
              DecideFixtures.allowAll(),
              rules("deny", Map.of("forbidden_updates", List.of(other.wire())))));
    }

    @Test
    void winsFromTheLeastSpecificLevelOverTheMostSpecific() {
      Rules deny = rules("ini", PolicyLevel.INI, Map.of("forbidden_kbs", List.of("5000001")));
      Rules allow =
          rules("host", PolicyLevel.HOST, Map.of("allowed_updates", List.of(UPDATE.id().wire())));
      Decision decision = decide(UPDATE, allow, deny);
      assertEquals(Verdict.FORBIDDEN, decision.verdict());
      assertEquals(2, decision.reasons().size(), "the trace lists all that matched");
      assertEquals(1, decision.reasons().stream().filter(Reason::decisive).count());
    }

    @Test
    void byAProductNameThatTheCatalogDoesNotKnowReachesNamesThatContainIt() {
      Category renamed = new Category(new UUID(1, 2), "Windows 11 Client, version 25H2");
      Rules deny = rules("deny", Map.of("forbidden_products", List.of("windows 11")));
      Update update = update(1).products(List.of(renamed)).build();
      Policy policy = Policy.of(List.of(DecideFixtures.allowAll(), deny));
      assertEquals(
          Verdict.ALLOWED,
          policy
              .knowing(List.of(WINDOWS_11, renamed))
              .decide(update, FirstSeen.never(), NOW)
              .verdict());
      Policy unaware = policy.knowing(List.of(renamed));
      assertEquals(Verdict.FORBIDDEN, unaware.decide(update, FirstSeen.never(), NOW).verdict());
      assertTrue(unaware.warnings().get(0).contains("deny: forbidden_products"));
    }
  }

  @Nested
  class Allowing {
    @Test
    void byARevisionReachesThatRevisionAloneAndABareIdAny() {
      UpdateId other = new UpdateId(UPDATE.id().guid(), 7);
      assertEquals(
          Verdict.FORBIDDEN,
          verdict(UPDATE, rules("a", Map.of("allowed_updates", List.of(other.wire())))));
      assertEquals(
          Verdict.ALLOWED,
          verdict(UPDATE, rules("a", Map.of("allowed_updates", List.of("" + other.guid())))));
    }

    @Test
    void needsEveryConstraintOfASourceAndOneSourceOfAll() {
      Rules both =
          rules(
              "both",
              Map.of(
                  "allowed_severities", List.of("Critical"),
                  "allowed_classifications", List.of("Drivers")));
      assertEquals(Verdict.FORBIDDEN, verdict(UPDATE, both));
      assertEquals(Verdict.ALLOWED, verdict(UPDATE, both, rules("other", CRITICAL)));
    }

    @Test
    void takesAnEmptyListAsNoConstraintAndASourceWithoutCriteriaAsSilent() {
      assertEquals(
          Verdict.ALLOWED,
          verdict(
              UPDATE,
              rules(
                  "a",
                  Map.of(
                      "allowed_severities", List.of("Critical"),
                      "allowed_classifications", List.of()))));
      assertEquals(Verdict.FORBIDDEN, verdict(UPDATE, rules("silent", Map.of())));
    }

    @Test
    void byProductKnowsItByIdAndByName() {
      for (String product : List.of("WINDOWS 11", "72E7624A-5B00-45D2-B92F-E561C0A6A160")) {
        assertEquals(
            Verdict.ALLOWED,
            verdict(UPDATE, rules("p", Map.of("allowed_products", List.of(product)))),
            product);
      }
      assertEquals(
          Verdict.FORBIDDEN,
          verdict(UPDATE, rules("p", Map.of("allowed_products", List.of("Windows 10")))));
    }

    @Test
    void reachesPreviewsBetasAndUpgradesOnlyByNamingTheirClassification() {
      List<Update> guarded =
          List.of(
              update(1).browseOnly(true).build(),
              update(1).beta(true).build(),
              update(1).classification(Classification.UPGRADES).build());
      for (Update update : guarded) {
        String label = update.classification().orElseThrow().name();
        assertEquals(Verdict.FORBIDDEN, verdict(update, rules("s", CRITICAL)), label);
        assertEquals(Verdict.FORBIDDEN, verdict(update, DecideFixtures.allowAll()), label);
        assertEquals(
            Verdict.ALLOWED,
            verdict(update, rules("c", Map.of("allowed_classifications", List.of(label)))),
            label);
        assertEquals(
            Verdict.ALLOWED,
            verdict(update, rules("n", Map.of("allowed_kbs", List.of("5000001")))),
            label);
      }
    }

    @Test
    void byDefaultIsOffAndTheTraceSaysSo() {
      Decision decision = decide(UPDATE);
      assertEquals(Verdict.FORBIDDEN, decision.verdict());
      assertEquals(ReasonKind.DEFAULT_DENY, decision.decisive().kind());
      assertFalse(decision.isForbiddenByRule());
    }
  }

  @Nested
  class Delaying {
    private final Rules weekLong =
        Rules.of("ini", PolicyLevel.INI).withDefaultAllow(true).withInstallDelay(days(7));

    private Duration days(long count) {
      return Duration.ofDays(count);
    }

    private Decision at(Instant now, Rules... rules) {
      return Policy.of(Arrays.asList(rules)).decide(UPDATE, FirstSeen.never(), now);
    }

    @Test
    void endsExactlyTheDelayAfterTheRelease() {
      Instant end = RELEASED.plus(days(7));
      Decision before = at(end.minusNanos(1), weekLong);
      assertEquals(Verdict.DELAYED, before.verdict());
      assertEquals(Optional.of(end), before.until());
      assertEquals(Verdict.ALLOWED, at(end, weekLong).verdict());
    }

    @Test
    void takesTheMostSpecificLevelAndTheLongestWithinIt() {
      Rules group1 = Rules.of("g1", PolicyLevel.GROUP).withInstallDelay(days(2));
      Rules group2 = Rules.of("g2", PolicyLevel.GROUP).withInstallDelay(days(3));
      assertEquals(
          Optional.of(RELEASED.plus(days(3))), at(RELEASED, weekLong, group1, group2).until());
      Rules host = Rules.of("h", PolicyLevel.HOST).withInstallDelay(Duration.ZERO);
      assertEquals(Verdict.ALLOWED, at(RELEASED, weekLong, group1, host).verdict());
    }

    @Test
    void sparesDefinitionUpdatesUnlessASourceNamesThem() {
      Update definition = update(2).classification(Classification.DEFINITION_UPDATES).build();
      Policy spared = Policy.of(List.of(weekLong));
      assertEquals(
          Verdict.ALLOWED, spared.decide(definition, FirstSeen.never(), RELEASED).verdict());
      Rules naming =
          rules("d", Map.of("allowed_classifications", List.of("Definition Updates")))
              .withInstallDelay(days(1));
      Policy named = Policy.of(List.of(weekLong, naming));
      assertEquals(
          Optional.of(RELEASED.plus(days(1))),
          named.decide(definition, FirstSeen.never(), RELEASED).until());
    }

    @Test
    void countsFromFirstSightWhereNoDateIsKnownAndSaysSo() {
      Update undated = Update.builder(id(3)).severity(Severity.CRITICAL).build();
      Policy policy = Policy.of(List.of(weekLong));
      Instant seen = NOW.minus(days(6));
      Decision decision = policy.decide(undated, u -> Optional.of(seen), NOW);
      assertEquals(Optional.of(seen.plus(days(7))), decision.until());
      assertTrue(decision.reasons().stream().anyMatch(r -> r.kind() == ReasonKind.NO_RELEASE_DATE));
      assertEquals(
          Optional.of(NOW.plus(days(7))), policy.decide(undated, FirstSeen.never(), NOW).until());
    }

    @Test
    void countsFromFirstSightWhereThePolicyWantsThat() {
      Policy policy = Policy.of(List.of(weekLong.withDelayFrom(DelayFrom.FIRST_SEEN)));
      assertEquals(
          Optional.of(NOW.plus(days(7))),
          policy.decide(UPDATE, u -> Optional.of(NOW), NOW).until());
    }

    @Test
    void ofMoreThanAllTimeNeverEnds() {
      Rules forever =
          Rules.of("f", PolicyLevel.HOST)
              .withDefaultAllow(true)
              .withInstallDelay(Duration.ofSeconds(Long.MAX_VALUE));
      assertEquals(Optional.of(Instant.MAX), at(NOW, forever).until());
    }
  }
}
