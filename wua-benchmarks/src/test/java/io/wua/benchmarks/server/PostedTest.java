package io.wua.benchmarks.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rates and percentiles. */
class PostedTest {
  @Test
  void percentilesAreNearestRanksOfTheSortedTimes() {
    List<Long> micros = LongStream.rangeClosed(1, 200).map(n -> (201 - n) * 1_000).boxed().toList();
    Posted posted = new Posted(Duration.ofSeconds(4), micros);

    assertEquals(100.0, posted.millis(0.5));
    assertEquals(198.0, posted.millis(0.99));
    assertEquals(200.0, posted.millis(1));
    assertEquals(50.0, posted.perSecond());
  }

  @Test
  void oneReportIsEveryPercentile() {
    Posted posted = new Posted(Duration.ofSeconds(1), List.of(7_000L));

    assertEquals(7.0, posted.millis(0.01));
    assertEquals(7.0, posted.millis(0.99));
  }

  @Test
  void ofNoReportsNothingIsKnown() {
    assertTrue(Double.isNaN(new Posted(Duration.ofSeconds(1), List.of()).millis(0.5)));
  }
}
