package io.wua.windows.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.testkit.Seeded;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OleDateTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1899-12-30T00:00:00Z",
    "1.5, 1899-12-31T12:00:00Z",
    "25569, 1970-01-01T00:00:00Z",
    "43831.25, 2020-01-01T06:00:00Z",
    // The fraction counts forward on the negative side, too.
    "-1.25, 1899-12-29T06:00:00Z",
    "-0.25, 1899-12-30T06:00:00Z",
    "-657434, 0100-01-01T00:00:00Z",
    "2958465.999, 9999-12-31T23:58:33.600Z",
  })
  void countsDaysFrom1899(double days, Instant moment) {
    assertEquals(Optional.of(moment), OleDate.toInstant(days));
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-Infinity", "-657435", "2958466", "1e300"})
  void whatWindowsRefusesIsNoDate(double days) {
    assertEquals(Optional.empty(), OleDate.toInstant(days));
  }

  @Test
  void keepsEveryMillisecondOfOurTimes() {
    Seeded.runs(
        500,
        random -> {
          long millis = random.nextLong(4_102_444_800_000L);
          double days = millis / 86_400_000.0 + 25_569;
          assertEquals(Optional.of(Instant.ofEpochMilli(millis)), OleDate.toInstant(days));
        });
  }
}
