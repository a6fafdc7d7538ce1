package io.wua.core.report.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a host may register again. */
class RegistrationTriesTest {
  private static final Instant NOW = Instant.parse("2026-07-20T12:00:00Z");

  private static Duration waitAfter(int registrations) {
    RegistrationTries tries = new RegistrationTries(registrations, Optional.of(NOW));
    return Duration.between(NOW, tries.nextAt(NOW));
  }

  @Test
  void theFirstIsFreeAndEachFurtherOneWaitsTwiceAsLong() {
    assertEquals(NOW, RegistrationTries.none().nextAt(NOW));
    assertEquals(Duration.ofMinutes(5), waitAfter(1));
    assertEquals(Duration.ofMinutes(10), waitAfter(2));
    assertEquals(Duration.ofMinutes(640), waitAfter(8));
  }

  @Test
  void noneWaitsLongerThanADay() {
    assertEquals(Duration.ofHours(24), waitAfter(10));
    assertEquals(Duration.ofHours(24), waitAfter(Integer.MAX_VALUE));
  }

  @Test
  void whatIsOverHoldsNothingBackAndNeitherDoesTheFuture() {
    RegistrationTries tries = RegistrationTries.none().andOneAt(NOW);
    Instant later = NOW.plus(Duration.ofMinutes(6));
    assertEquals(later, tries.nextAt(later));
    Instant before = NOW.minus(Duration.ofDays(400));
    assertEquals(before, tries.nextAt(before));
  }

  @Test
  void aCountWithoutATimeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new RegistrationTries(1, Optional.empty()));
    assertThrows(IllegalArgumentException.class, () -> new RegistrationTries(0, Optional.of(NOW)));
  }
}
