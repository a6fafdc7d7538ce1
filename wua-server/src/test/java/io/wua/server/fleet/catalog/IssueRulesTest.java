package io.wua.server.fleet.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.download.Validators;
import io.wua.core.update.Sha256;
import io.wua.testkit.Seeded;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IssueRulesTest {
  private static final Instant JULY = Instant.parse("2026-07-14T17:00:00Z");
  private static final Instant AUGUST = Instant.parse("2026-08-11T17:00:00Z");

  private static CatalogIssue issue(String digit, Optional<Instant> created, long updates) {
    return new CatalogIssue(
        new Sha256(digit.repeat(64)), created, updates, 1_000, Validators.none());
  }

  private static IssueVerdict judge(CatalogIssue candidate, CatalogIssue published) {
    return IssueRules.judge(candidate, Optional.of(published), false);
  }

  private static final CatalogIssue PUBLISHED = issue("a", Optional.of(JULY), 1_000);

  @Test
  void publishesTheFirst() {
    assertInstanceOf(
        IssueVerdict.Publish.class, IssueRules.judge(PUBLISHED, Optional.empty(), false));
  }

  @Test
  void knowsThePublishedOneAgain() {
    assertInstanceOf(IssueVerdict.SameAgain.class, judge(PUBLISHED, PUBLISHED));
  }

  @Test
  void publishesANewerOneAndOneOfTheSameDate() {
    assertInstanceOf(
        IssueVerdict.Publish.class, judge(issue("b", Optional.of(AUGUST), 1_000), PUBLISHED));
    assertInstanceOf(
        IssueVerdict.Publish.class, judge(issue("b", Optional.of(JULY), 1_000), PUBLISHED));
  }

  @Test
  void refusesAnOlderOneAndSaysHowToTakeItAnyway() {
    IssueVerdict verdict = judge(issue("b", Optional.of(JULY.minusSeconds(1)), 1_000), PUBLISHED);
    assertInstanceOf(IssueVerdict.Refuse.class, verdict);
    assertTrue(verdict.reason().contains("older"), verdict.reason());
    assertTrue(verdict.reason().contains("Accept"), verdict.reason());
  }

  @Test
  void holdsOneThatLacksAFifthOfTheUpdates() {
    assertInstanceOf(
        IssueVerdict.Hold.class, judge(issue("b", Optional.of(AUGUST), 800), PUBLISHED));
    assertInstanceOf(
        IssueVerdict.Publish.class, judge(issue("b", Optional.of(AUGUST), 801), PUBLISHED));
  }

  @Test
  void holdsOneThatHidesItsDate() {
    assertInstanceOf(
        IssueVerdict.Hold.class, judge(issue("b", Optional.empty(), 1_000), PUBLISHED));
  }

  @Test
  void publishesWhateverWasAcceptedAndNothingThatBreaksARuleOtherwise() {
    Seeded.runs(
        500,
        random -> {
          CatalogIssue published = any(random, "a");
          CatalogIssue candidate = any(random, "b");
          assertInstanceOf(
              IssueVerdict.Publish.class,
              IssueRules.judge(candidate, Optional.of(published), true));
          IssueVerdict verdict = judge(candidate, published);
          boolean older =
              candidate.created().isPresent()
                  && published.created().isPresent()
                  && candidate.created().get().isBefore(published.created().get());
          assertEquals(older, verdict instanceof IssueVerdict.Refuse, verdict::reason);
          if (verdict instanceof IssueVerdict.Publish && published.topLevelUpdates() > 0) {
            double kept = (double) candidate.topLevelUpdates() / published.topLevelUpdates();
            assertTrue(kept > 0.8, verdict::reason);
          }
        });
  }

  private static CatalogIssue any(SplittableRandom random, String digit) {
    Optional<Instant> created =
        random.nextInt(5) == 0
            ? Optional.empty()
            : Optional.of(JULY.plus(Duration.ofHours(random.nextInt(-48, 48))));
    return issue(digit, created, random.nextInt(30));
  }

  @Test
  void warnsFromTheFortyFifthDay() {
    Duration limit = Duration.ofDays(45);
    assertEquals(
        Optional.empty(), Staleness.warning(PUBLISHED, AUGUST, JULY.plus(limit).minusSeconds(1)));
    String warning = Staleness.warning(PUBLISHED, AUGUST, JULY.plus(limit)).orElseThrow();
    assertTrue(warning.contains("45 days"), warning);
  }

  @Test
  void countsTheAgeOfOneWithoutADateFromWhenItWasPublished() {
    CatalogIssue undated = issue("a", Optional.empty(), 1_000);
    assertEquals(
        Optional.empty(), Staleness.warning(undated, AUGUST, JULY.plus(Duration.ofDays(45))));
    assertTrue(Staleness.warning(undated, AUGUST, AUGUST.plus(Duration.ofDays(45))).isPresent());
  }
}
