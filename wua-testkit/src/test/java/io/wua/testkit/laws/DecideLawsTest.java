package io.wua.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.decide.Decision;
import io.wua.core.decide.FirstSeen;
import io.wua.core.decide.Policy;
import io.wua.core.decide.Reason;
import io.wua.core.decide.Rules;
import io.wua.core.decide.Selection;
import io.wua.core.decide.Verdict;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateRef;
import io.wua.testkit.Seeded;
import io.wua.testkit.update.AnyRules;
import io.wua.testkit.update.AnyUpdate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The laws of merging and deciding, on drawn rules and updates. */
class DecideLawsTest {
  private static final int RUNS = 2000;

  private static Instant moment(SplittableRandom random) {
    return AnyUpdate.EPOCH.plus(Duration.ofHours(random.nextInt(-3000, 3000)));
  }

  private static Decision decide(List<Rules> rules, Update update, Instant now) {
    return Policy.of(rules).decide(update, FirstSeen.never(), now);
  }

  @Test
  void mergingIsCommutativeAssociativeAndIdempotent() {
    Seeded.runs(
        RUNS,
        random -> {
          Policy a = Policy.of(AnyRules.several(random));
          Policy b = Policy.of(AnyRules.several(random));
          Policy c = Policy.of(AnyRules.several(random));
          assertEquals(a.merge(b), b.merge(a));
          assertEquals(a.merge(b).merge(c), a.merge(b.merge(c)));
          assertEquals(a, a.merge(a));
        });
  }

  @Test
  void theOrderOfTheSourcesChangesNeitherVerdictNorTrace() {
    Seeded.runs(
        RUNS,
        random -> {
          List<Rules> rules = new ArrayList<>(AnyRules.several(random));
          Update update = AnyUpdate.of(random);
          Instant now = moment(random);
          Decision before = decide(rules, update, now);
          Collections.shuffle(rules, new Random(random.nextLong()));
          assertEquals(before, decide(rules, update, now));
        });
  }

  @Test
  void denyAlwaysWins() {
    Seeded.runs(
        RUNS,
        random -> {
          Update update = AnyUpdate.of(random);
          List<Rules> rules = new ArrayList<>(AnyRules.several(random));
          rules.add(
              AnyRules.allowing(random)
                  .withForbidden(
                      new Selection(
                          Set.of(UpdateRef.any(update.id().guid())),
                          Set.of(),
                          Set.of(),
                          Set.of(),
                          Set.of())));
          assertEquals(Verdict.FORBIDDEN, decide(rules, update, moment(random)).verdict());
        });
  }

  @Test
  void addingASourceThatOnlyAllowsNeverTakesAnAllowedVerdictAway() {
    Seeded.runs(
        RUNS,
        random -> {
          List<Rules> rules = new ArrayList<>(AnyRules.several(random));
          Update update = AnyUpdate.of(random);
          Instant now = moment(random);
          Verdict before = decide(rules, update, now).verdict();
          rules.add(AnyRules.allowing(random));
          Verdict after = decide(rules, update, now).verdict();
          assertFalse(before == Verdict.ALLOWED && after == Verdict.FORBIDDEN);
          assertFalse(before == Verdict.DELAYED && after == Verdict.FORBIDDEN);
        });
  }

  @Test
  void aLongerDelayNeverReleasesEarlier() {
    Seeded.runs(
        RUNS,
        random -> {
          List<Rules> rules = AnyRules.several(random);
          Duration more = Duration.ofHours(random.nextInt(0, 500));
          List<Rules> longer =
              rules.stream()
                  .map(r -> r.installDelay().map(d -> r.withInstallDelay(d.plus(more))).orElse(r))
                  .toList();
          Update update = AnyUpdate.of(random);
          Instant now = moment(random);
          boolean early = decide(longer, update, now).isRipe();
          assertTrue(!early || decide(rules, update, now).isRipe());
        });
  }

  @Test
  void theTraceHoldsTheVerdictAndNothingTwiceDecisive() {
    Seeded.runs(
        RUNS,
        random -> {
          Decision decision =
              decide(AnyRules.several(random), AnyUpdate.of(random), moment(random));
          long decisive = decision.reasons().stream().filter(Reason::decisive).count();
          // A delay decides on top of the rule that allowed.
          assertEquals(decision.verdict() == Verdict.DELAYED ? 2 : 1, decisive);
        });
  }
}
