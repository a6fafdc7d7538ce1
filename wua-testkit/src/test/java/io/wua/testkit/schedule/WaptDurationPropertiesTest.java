package io.wua.testkit.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.schedule.WaptDuration;
import io.wua.core.schedule.WaptDuration.Unit;
import io.wua.testkit.Seeded;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WaptDurationPropertiesTest {
  @Test
  void whatIsPrintedIsReadBackAsTheSame() {
    Seeded.runs(
        5_000,
        random -> {
          Duration duration = duration(random);
          String text = WaptDuration.print(duration);
          for (Unit bareNumber : Unit.values()) {
            assertEquals(duration, WaptDuration.parse(text, bareNumber), text);
          }
          assertEquals(text, WaptDuration.print(WaptDuration.parse(text, Unit.DAYS)));
        });
  }

  @Test
  void noTextForTheSameDurationIsShorter() {
    Seeded.runs(
        5_000,
        random -> {
          BigDecimal number =
              new BigDecimal(random.nextInt(1, 2_000)).movePointLeft(random.nextInt(4));
          String text = number.stripTrailingZeros().toPlainString() + unit(random).letter();
          String printed = WaptDuration.print(WaptDuration.parse(text, Unit.DAYS));
          assertTrue(printed.length() <= text.length(), () -> text + " became " + printed);
        });
  }

  @Test
  void readingDamagedTextEndsInADurationOrAMessage() {
    String alphabet = "0123456789.,-+ smhdwSMe";
    Seeded.runs(
        5_000,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(8); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
          }
          try {
            Duration read = WaptDuration.parse(text.toString(), Unit.DAYS);
            assertEquals(read, WaptDuration.parse(WaptDuration.print(read), Unit.DAYS));
          } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().toLowerCase(Locale.ROOT).contains("write "), e.getMessage());
          }
        });
  }

  /** Whole numbers of a unit as often as any number of nanoseconds. */
  private static Duration duration(RandomGenerator random) {
    if (random.nextBoolean()) {
      return Duration.ofSeconds(
          random.nextLong(WaptDuration.LONGEST.toSeconds()), random.nextInt(1_000_000_000));
    }
    return WaptDuration.parse(random.nextInt(1, 5_000) + "" + unit(random).letter(), Unit.DAYS);
  }

  private static Unit unit(RandomGenerator random) {
    return Unit.values()[random.nextInt(Unit.values().length)];
  }
}
