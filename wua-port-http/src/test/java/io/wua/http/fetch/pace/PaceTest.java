package io.wua.http.fetch.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.http.FakeTiming;
import io.wua.testkit.Seeded;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Waits and shares. */
class PaceTest {
  private static final Instant NOW = Instant.parse("2026-07-20T12:00:00Z");

  @Test
  void waitsAreBetweenHalfAndAllOfWhatDoublesUpToALimit() {
    Seeded.runs(
        200,
        random -> {
          Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5), random);
          for (int failed = 1; failed < 40; failed++) {
            long most = Math.min(5000L << Math.min(failed - 1, 20), 300_000);
            long wait = backoff.after(failed, Optional.empty()).toMillis();
            assertTrue(wait >= most / 2 && wait <= most, failed + ": " + wait);
          }
        });
  }

  @Test
  void waitsOfSeveralHostsDiffer() {
    Backoff one =
        new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5), new SplittableRandom(1));
    Backoff two =
        new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5), new SplittableRandom(2));
    assertTrue(!one.after(5, Optional.empty()).equals(two.after(5, Optional.empty())));
  }

  @Test
  void readsSecondsAndDates() {
    assertEquals(Optional.of(Duration.ofSeconds(120)), RetryAfter.read(" 120 ", NOW));
    assertEquals(
        Optional.of(Duration.ofMinutes(1)), RetryAfter.read("Mon, 20 Jul 2026 12:01:00 GMT", NOW));
    assertEquals(Optional.of(Duration.ZERO), RetryAfter.read("Mon, 20 Jul 2026 11:00:00 GMT", NOW));
    for (String nonsense : new String[] {"", "soon", "-5", "99999999999"}) {
      assertEquals(Optional.empty(), RetryAfter.read(nonsense, NOW), nonsense);
    }
  }

  @Test
  void twoThatShareTheLineGetItsBandwidthTogether() throws Exception {
    FakeTiming timing = new FakeTiming();
    Bandwidth shared = Bandwidth.ofMegabits(8, timing);
    for (int i = 0; i < 100; i++) {
      shared.took(10_000);
      shared.took(30_000);
    }
    assertEquals(4000, timing.slept().toMillis(), 10, "4 MB at 1 MB a second");
  }

  @Test
  void whatWasNotUsedIsNotSaved() throws Exception {
    FakeTiming timing = new FakeTiming();
    Bandwidth share = Bandwidth.ofMegabits(8, timing);
    share.took(1_000_000);
    timing.sleep(Duration.ofHours(1));
    share.took(1_000_000);
    assertEquals(Duration.ofSeconds(3602), timing.slept());
  }
}
