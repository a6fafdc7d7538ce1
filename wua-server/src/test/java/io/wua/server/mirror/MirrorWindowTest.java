package io.wua.server.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.testkit.Seeded;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a mirror may fetch. */
class MirrorWindowTest {
  private static LocalTime at(int minutes) {
    return LocalTime.MIDNIGHT.plusMinutes(minutes);
  }

  @Test
  void everyMomentIsInAWindowOrInTheOneThatFillsTheRestOfTheDay() {
    Seeded.runs(
        500,
        random -> {
          int from = random.nextInt(1440);
          int to = (from + random.nextInt(1, 1440)) % 1440;
          LocalTime now = at(random.nextInt(1440)).plusSeconds(random.nextInt(60));
          MirrorWindow window = new MirrorWindow(at(from), at(to));
          MirrorWindow rest = new MirrorWindow(at(to), at(from));
          assertTrue(window.contains(now) ^ rest.contains(now), () -> window + " at " + now);
          Duration left = window.left(now);
          Duration wait = window.untilOpen(now);
          assertTrue(left.isZero() ^ wait.isZero(), () -> window + " at " + now);
          assertEquals(left.isZero() ? at(from) : at(to), now.plus(left).plus(wait));
        });
  }

  @Test
  void maySpanMidnight() {
    MirrorWindow night = MirrorWindow.parse("22:00-06:00");
    assertTrue(night.contains(LocalTime.parse("22:00")));
    assertTrue(night.contains(LocalTime.parse("05:59:59")));
    assertFalse(night.contains(LocalTime.parse("06:00")));
    assertEquals(Duration.ofHours(7), night.left(LocalTime.parse("23:00")));
    assertEquals(Duration.ofHours(10), night.untilOpen(LocalTime.parse("12:00")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"22:00", "22:00-22:00", "25:00-01:00", "a-b", "22:00-06:00-07:00", ""})
  void isNothingElse(String text) {
    assertThrows(IllegalArgumentException.class, () -> MirrorWindow.parse(text));
  }
}
