package io.wua.core.schedule.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PatchTuesdayTest {
  @Test
  void isTheSecondTuesdayOfTheMonth() {
    assertEquals(LocalDate.parse("2026-09-08"), PatchTuesday.of(YearMonth.of(2026, 9)));
    assertEquals(LocalDate.parse("2025-07-08"), PatchTuesday.of(YearMonth.of(2025, 7)));
    assertEquals(LocalDate.parse("2026-12-08"), PatchTuesday.of(YearMonth.of(2026, 12)));
    assertTrue(PatchTuesday.is(LocalDate.parse("2026-10-13")));
    assertFalse(PatchTuesday.is(LocalDate.parse("2026-10-06")));
  }

  @Test
  void ofLastMonthCountsBeforeThisMonthsOwn() {
    assertEquals(
        LocalDate.parse("2025-12-09"), PatchTuesday.onOrBefore(LocalDate.parse("2026-01-12")));
    assertEquals(
        LocalDate.parse("2026-01-13"), PatchTuesday.onOrBefore(LocalDate.parse("2026-01-13")));
  }
}
