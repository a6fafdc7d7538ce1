package io.wua.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostSpreadTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void isTheSameOnEveryRunAndEveryMachine() {
    // Part of the behaviour: another value would shift the whole fleet on an update of the agent.
    assertEquals(Duration.ofSeconds(1_451), new HostSpread("host-1", 20).extra(DAY));
  }

  @Test
  void spreadsAFleetEvenlyOverItsShareOfThePeriod() {
    int[] quarters = new int[4];
    for (int i = 0; i < 4_000; i++) {
      long extra = new HostSpread("PC-%04d.example.org".formatted(i), 20).extra(DAY).toSeconds();
      assertTrue(extra >= 0 && extra < DAY.toSeconds() / 5, "extra " + extra);
      quarters[(int) (extra * 4 / (DAY.toSeconds() / 5))]++;
    }
    for (int hosts : quarters) {
      assertTrue(hosts > 900 && hosts < 1_100, "hosts in a quarter: " + hosts);
    }
  }

  @Test
  void isNothingAtZeroPercent() {
    assertEquals(Duration.ZERO, new HostSpread("any", 0).extra(DAY));
  }

  @Test
  void refusesMoreThanTheWholePeriod() {
    assertThrows(IllegalArgumentException.class, () -> new HostSpread("any", 101));
    assertThrows(IllegalArgumentException.class, () -> new HostSpread("any", -1));
  }
}
