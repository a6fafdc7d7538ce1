package io.wua.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.schedule.WaptDuration.Unit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaptDurationTest {
  @Test
  void readsANumberAndAUnit() {
    assertEquals(Duration.ofSeconds(90), read("90s"));
    assertEquals(Duration.ofMinutes(120), read("120m"));
    assertEquals(Duration.ofHours(12), read("12h"));
    assertEquals(Duration.ofDays(30), read("30d"));
    assertEquals(Duration.ofDays(14), read("2w"));
    assertEquals(Duration.ZERO, read("0h"));
  }

  @Test
  void readsAFraction() {
    assertEquals(Duration.ofMinutes(90), read("1.5h"));
    assertEquals(Duration.ofHours(6), read(".25d"));
    assertEquals(Duration.ofHours(2), read("2.h"));
    assertEquals(Duration.ofNanos(1), read("0.000000001s"));
  }

  @Test
  void roundsToTheNanosecond() {
    assertEquals(Duration.ofNanos(28_800_000_000_000L), read("0.33333333333333333333d"));
    assertEquals(Duration.ofSeconds(2), read("1.9999999999s"));
  }

  @Test
  void readsABareNumberInTheUnitOfItsSetting() {
    assertEquals(Duration.ofDays(12), WaptDuration.parse("12", Unit.DAYS));
    assertEquals(Duration.ofMinutes(12), WaptDuration.parse("12", Unit.MINUTES));
    assertEquals(Duration.ofHours(12), WaptDuration.parse("12h", Unit.MINUTES));
  }

  @Test
  void saysWhatToWriteInstead() {
    refuses("", "it is empty; write a number and a unit, such as 12h");
    refuses("  ", "it is empty");
    refuses("12H", "write 12h");
    refuses("12 h", "write 12h");
    refuses(" 12h", "write 12h");
    refuses("1,5h", "write 1.5h");
    refuses("1h30m", "it has several units; write 90m");
    refuses("1d 12h", "it has several units; write 36h");
    refuses("-1d", "it is negative");
    refuses("12y", "the unit is one of s m h d w; write 12h for hours");
    refuses("2hours", "the unit is one of s m h d w; write 2h for hours");
    for (String noNumber : List.of("NaN", "inf", "h", "1e3h", "0x10h", "1_000s", "+1h", "1.2.3h")) {
      refuses(noNumber, "such as 12h");
    }
  }

  @Test
  void refusesMoreThanAHundredYears() {
    assertEquals(WaptDuration.LONGEST, read("36500d"));
    refuses("36501d", "longer than a hundred years; write 36500d or less");
    refuses("9".repeat(30) + "w", "longer than a hundred years");
    refuses("9".repeat(1_000_000) + "w", "it is too long");
  }

  @Test
  void printsTheShortestExactText() {
    for (String shortest :
        List.of(
            "0s",
            "1s",
            "90m",
            "12h",
            "36h",
            "1d",
            "1w",
            "2w",
            "10d",
            "30d",
            "252h",
            "1.1d",
            "0.1s",
            "86401s",
            "0.000000001s",
            "36500d")) {
      assertEquals(shortest, WaptDuration.print(read(shortest)));
    }
    assertEquals("1d", WaptDuration.print(Duration.ofHours(24)));
  }

  @Test
  void refusesToPrintWhatItWouldNotRead() {
    assertThrows(IllegalArgumentException.class, () -> WaptDuration.print(Duration.ofSeconds(-1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> WaptDuration.print(WaptDuration.LONGEST.plusNanos(1)));
  }

  private static Duration read(String text) {
    return WaptDuration.parse(text, Unit.DAYS);
  }

  private static void refuses(String text, String instead) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> read(text), text);
    assertTrue(refused.getMessage().contains(instead), refused.getMessage());
    assertTrue(refused.getMessage().length() < 150, refused.getMessage());
  }
}
