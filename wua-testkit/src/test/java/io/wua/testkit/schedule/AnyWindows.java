package io.wua.testkit.schedule;

import io.wua.core.schedule.window.Days;
import io.wua.core.schedule.window.MaintenanceWindows;
import io.wua.core.schedule.window.Ordinal;
import io.wua.core.schedule.window.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws windows, zones, and instants near changes of the clock. */
final class AnyWindows {
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Paris"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("America/Sao_Paulo"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("UTC"));
  private static final Instant EARLIEST = Instant.parse("2009-01-01T00:00:00Z");

  private AnyWindows() {}

  static ZoneId zone(SplittableRandom random) {
    return ZONES.get(random.nextInt(ZONES.size()));
  }

  /** A whole minute, in two of three cases within a day and a half of a change of the clock. */
  static Instant instant(SplittableRandom random, ZoneId zone) {
    Instant any = EARLIEST.plus(Duration.ofMinutes(random.nextInt(20 * 365 * 24 * 60)));
    ZoneOffsetTransition change = zone.getRules().nextTransition(any);
    return change == null || random.nextInt(3) == 0
        ? any
        : change.getInstant().plus(Duration.ofMinutes(random.nextInt(-2_160, 2_160)));
  }

  /** One to three windows; most begin or end in the small hours, where clocks change. */
  static MaintenanceWindows some(SplittableRandom random) {
    List<Window> windows = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      windows.add(window(random));
    }
    return new MaintenanceWindows(windows);
  }

  static Window window(SplittableRandom random) {
    List<Days> days = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      days.add(days(random));
    }
    LocalTime start = time(random);
    LocalTime end = time(random);
    return end.equals(start)
        ? new Window(days, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)
        : new Window(days, start, end);
  }

  private static Days days(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> Days.DAILY;
      case 1 -> new Days.Weekdays(day(random), day(random));
      case 2 ->
          new Days.OfTheMonth(
              Ordinal.values()[random.nextInt(Ordinal.values().length)], day(random));
      default -> {
        int from = random.nextInt(Days.MOST_AFTER_PATCH_TUESDAY + 1);
        yield new Days.AfterPatchTuesday(
            from, random.nextInt(from, Days.MOST_AFTER_PATCH_TUESDAY + 1));
      }
    };
  }

  private static DayOfWeek day(SplittableRandom random) {
    return DayOfWeek.of(random.nextInt(1, 8));
  }

  private static LocalTime time(SplittableRandom random) {
    int minutes = random.nextBoolean() ? random.nextInt(4 * 60) : random.nextInt(24 * 60);
    return LocalTime.ofSecondOfDay(60L * (random.nextBoolean() ? minutes / 30 * 30 : minutes));
  }
}
