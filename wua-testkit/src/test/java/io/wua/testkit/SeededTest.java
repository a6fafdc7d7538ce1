package io.wua.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class SeededTest {
  @Test
  void drawsTheSameCasesAgainAndADifferentOneForEachSeed() {
    List<Long> once = new ArrayList<>();
    List<Long> again = new ArrayList<>();
    Seeded.runs(0, 50, random -> once.add(random.nextLong()));
    Seeded.runs(0, 50, random -> again.add(random.nextLong()));
    assertEquals(once, again);
    assertEquals(50, new HashSet<>(once).size());
  }

  @Test
  void namesTheSeedThatBreaksThePropertyAndKeepsTheFailure() {
    List<Long> drawn = new ArrayList<>();
    Seeded.runs(40, 10, random -> drawn.add(random.nextLong()));
    IllegalStateException failure = new IllegalStateException("seven");
    AssertionFailedError broken =
        assertThrows(
            AssertionFailedError.class,
            () ->
                Seeded.runs(
                    40,
                    10,
                    random -> {
                      if (random.nextLong() == drawn.get(7)) {
                        throw failure;
                      }
                    }));
    assertTrue(
        broken.getMessage().startsWith("broken by seed 47 (run 8 of 10"), broken::getMessage);
    assertTrue(broken.getMessage().contains("-Dwua.seed=47"), broken::getMessage);
    assertSame(failure, broken.getCause());
  }

  @Test
  void namesTheSeedOfARecursionWithoutEnd() {
    AssertionFailedError broken =
        assertThrows(
            AssertionFailedError.class,
            () ->
                Seeded.runs(
                    3,
                    1,
                    random -> {
                      throw new StackOverflowError();
                    }));
    assertTrue(broken.getMessage().contains("seed 3"), broken::getMessage);
  }

  @Test
  void abortsOnlyWhereEverySeedAborts() {
    Seeded.runs(0, 20, random -> assumeEven(random.nextInt()));
    assertThrows(TestAbortedException.class, () -> Seeded.runs(0, 20, random -> abort("no data")));
  }

  @Test
  void refusesToRunNothing() {
    assertThrows(IllegalArgumentException.class, () -> Seeded.runs(0, random -> {}));
  }

  private static void assumeEven(int number) {
    if (number % 2 != 0) {
      abort("odd");
    }
  }
}
