package io.wua.core.schedule.window;

import io.wua.core.failure.NearMiss;
import io.wua.core.failure.WuaException;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the days of a window: {@code Sat}, {@code Mon-Fri}, {@code 2nd Tue}, {@code patch+3..5}.
 */
final class DaysParser {
  private static final Pattern PATCH =
      Pattern.compile("patch(?:\\+([0-9]{1,3})(?:\\.\\.([0-9]{1,3}))?)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_THE_MONTH =
      Pattern.compile("(" + Ordinal.alternatives() + ")(?:\\s+(\\S.*))?", Pattern.CASE_INSENSITIVE);
  private static final List<String> OTHER_WORDS = List.of("daily", "last");
  private static final int SHORTEST_DAY = 3;

  private DaysParser() {}

  static Days read(String days, int place, WindowParser parser) throws WuaException {
    if (days.equalsIgnoreCase("daily")) {
      return Days.DAILY;
    }
    Matcher patch = PATCH.matcher(days);
    if (patch.matches()) {
      return afterPatchTuesday(patch, place, parser);
    }
    if (days.toLowerCase(Locale.ROOT).startsWith("patch")) {
      throw parser.refusal(
          place,
          "'" + days + "' is no count from patch Tuesday",
          "write patch+3 or patch+3..5, for instance");
    }
    Matcher ofTheMonth = OF_THE_MONTH.matcher(days);
    if (ofTheMonth.matches()) {
      if (ofTheMonth.group(2) == null) {
        throw parser.refusal(
            place, "'" + days + "' names no weekday", "write " + days + " Sun, for instance");
      }
      return new Days.OfTheMonth(
          Ordinal.of(ofTheMonth.group(1)),
          day(ofTheMonth.group(2), place + ofTheMonth.start(2), parser));
    }
    int dash = days.indexOf('-');
    if (dash < 0) {
      DayOfWeek day = day(days, place, parser);
      return new Days.Weekdays(day, day);
    }
    return new Days.Weekdays(
        day(days.substring(0, dash).strip(), place, parser),
        day(days.substring(dash + 1).strip(), place + dash + 1, parser));
  }

  private static Days afterPatchTuesday(Matcher patch, int place, WindowParser parser)
      throws WuaException {
    int from = patch.group(1) == null ? 0 : Integer.parseInt(patch.group(1));
    int to = patch.group(2) == null ? from : Integer.parseInt(patch.group(2));
    if (Math.max(from, to) > Days.MOST_AFTER_PATCH_TUESDAY) {
      throw parser.refusal(
          place,
          "'" + patch.group() + "' may reach the next patch Tuesday",
          "write at most patch+" + Days.MOST_AFTER_PATCH_TUESDAY);
    }
    if (to < from) {
      throw parser.refusal(
          place,
          "'" + patch.group() + "' ends before it begins",
          "write patch+" + to + ".." + from);
    }
    return new Days.AfterPatchTuesday(from, to);
  }

  private static DayOfWeek day(String word, int place, WindowParser parser) throws WuaException {
    return find(word).orElseThrow(() -> parser.refusal(place, what(word), advice(word)));
  }

  /** A weekday by its English name, whole or cut after three letters or more. */
  private static Optional<DayOfWeek> find(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word.length() >= SHORTEST_DAY && day.name().startsWith(word.toUpperCase(Locale.ROOT))) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static String what(String word) {
    return word.isEmpty() ? "a day is missing" : "'" + word + "' is no day";
  }

  private static String advice(String word) {
    if (word.matches(".*[0-9].*")) {
      return "write a weekday such as Sat, 2nd Tue or patch+3, then times such as 22:00-04:00";
    }
    List<String> known = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      known.add(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      known.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    known.addAll(OTHER_WORDS);
    List<String> near = NearMiss.slips(word, known);
    return near.isEmpty()
        ? "write Mon to Sun, daily, 2nd Tue, last Sun or patch+3"
        : "did you mean " + String.join(" or ", near) + "?";
  }
}
