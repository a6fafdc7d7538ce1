package io.wua.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
  private final RateLimit limit = new RateLimit(3, Duration.ofSeconds(2), 100, now::get);

  private long allowed(String key, int times) {
    return IntStream.range(0, times).filter(i -> limit.mayAsk(key)).count();
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Test
  void letsABurstThroughAndThenOneAfterTheOther() {
    assertEquals(3, allowed("a", 10));
    pass(Duration.ofMillis(1_999));
    assertFalse(limit.mayAsk("a"));
    pass(Duration.ofMillis(1));
    assertEquals(1, allowed("a", 10));
  }

  @Test
  void savesUpNoMoreThanABurst() {
    pass(Duration.ofDays(1));
    assertEquals(3, allowed("a", 10));
  }

  @Test
  void doesNotLetOneHaveWhatAnotherHasUsed() {
    assertEquals(3, allowed("a", 10));
    assertEquals(3, allowed("b", 10));
  }

  @Test
  void survivesAClockThatIsSetBack() {
    assertEquals(3, allowed("a", 10));
    pass(Duration.ofHours(-1));
    assertFalse(limit.mayAsk("a"));
    pass(Duration.ofSeconds(2));
    assertTrue(limit.mayAsk("a"));
  }

  @Test
  void forgetsOnlyWhoKeptQuietLongest() {
    assertEquals(3, allowed("busy", 10));
    for (int i = 0; i < 1_000; i++) {
      limit.mayAsk("stranger " + i);
      assertFalse(limit.mayAsk("busy"));
    }
  }

  @Test
  void oneMachineIsOneKey() {
    assertEquals("192.0.2.1", RateLimit.keyOf("192.0.2.1"));
    assertEquals(RateLimit.keyOf("2001:db8::1"), RateLimit.keyOf("[2001:db8::ffff:2]"));
    assertFalse(RateLimit.keyOf("2001:db8::1").equals(RateLimit.keyOf("2001:db8:0:1::1")));
  }
}
