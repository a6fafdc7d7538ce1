package io.wua.server.fleet.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.update.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CloneWatchTest {
  private static Sha256 key(int number) {
    return new Sha256(String.format("%064x", number));
  }

  private static List<Attempt> revisions(long... revisions) {
    List<Attempt> attempts = new ArrayList<>();
    for (long revision : revisions) {
      attempts.add(attempt(attempts.size() + 1, revision, 1, AttemptOutcome.APPLIED));
    }
    return attempts;
  }

  private static List<Attempt> keys(int... keys) {
    List<Attempt> attempts = new ArrayList<>();
    for (int key : keys) {
      long number = attempts.size() + 1L;
      attempts.add(attempt(number, number, key, AttemptOutcome.APPLIED));
    }
    return attempts;
  }

  private static Attempt attempt(long number, long revision, int key, AttemptOutcome outcome) {
    return new Attempt(
        number,
        Instant.EPOCH.plusSeconds(number),
        AttemptKind.REPORT,
        revision,
        key(1_000 + (int) number),
        Optional.of(key(key)),
        outcome,
        "");
  }

  @Test
  void isSilentWhileOneHostCounts() {
    assertEquals(Optional.empty(), CloneWatch.over(revisions(1, 2, 3, 7, 8, 20)));
  }

  @Test
  void isSilentWhenAHostIsSetUpAnewAndPassesItsOldCount() {
    long[] all = new long[210];
    for (int i = 0; i < 210; i++) {
      all[i] = i < 100 ? i + 1 : i - 99;
    }
    assertEquals(Optional.empty(), CloneWatch.over(revisions(all)));
  }

  @Test
  void isSilentWhenASnapshotIsRestoredEveryNight() {
    assertEquals(
        Optional.empty(), CloneWatch.over(revisions(90, 91, 92, 90, 91, 90, 91, 92, 93, 90, 91)));
  }

  @Test
  void namesTwoCountsThatTakeTurns() {
    assertEquals(Optional.empty(), CloneWatch.over(revisions(100, 5, 101)));
    assertEquals(
        Optional.of(new CloneEvidence.TwoCounts(101, 6)),
        CloneWatch.over(revisions(100, 5, 101, 6)));
  }

  @Test
  void namesTwoMachinesThatCountInStep() {
    assertTrue(CloneWatch.over(revisions(100, 100, 101, 101, 102, 102)).isPresent());
  }

  @Test
  void namesBothOfAnyTwoMachinesFarApartWhateverTheirTurns() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long one = random.nextLong(1, 50);
      long other = random.nextLong(1_000, 2_000);
      long[] all = new long[40];
      boolean first = true;
      int turns = 0;
      for (int i = 0; i < all.length; i++) {
        boolean same = random.nextInt(3) > 0;
        turns += same ? 0 : 1;
        first = same == first;
        all[i] = first ? one++ : other++;
      }
      long failing = seed;
      // The first turn opens the second count; the second and third return.
      assertEquals(
          turns >= 3, CloneWatch.over(revisions(all)).isPresent(), () -> "seed " + failing);
    }
  }

  @Test
  void isSilentWhenAHostChangesItsKeyOnceOrTwice() {
    assertEquals(Optional.empty(), CloneWatch.over(keys(1, 1, 2, 2, 3)));
  }

  @Test
  void namesBothKeysWhenAnOldOneReturns() {
    assertEquals(
        Optional.of(new CloneEvidence.TwoKeys(key(2), key(1))), CloneWatch.over(keys(1, 1, 2, 1)));
  }

  @Test
  void countsTheKeyOfAWaitingRegistrationButNotItsRevision() {
    List<Attempt> attempts = revisions(50, 51);
    attempts.add(attempt(3, 1, 2, AttemptOutcome.PENDING));
    assertEquals(Optional.empty(), CloneWatch.over(attempts));
    attempts.add(attempt(4, 52, 1, AttemptOutcome.APPLIED));
    assertEquals(Optional.of(new CloneEvidence.TwoKeys(key(2), key(1))), CloneWatch.over(attempts));
  }
}
