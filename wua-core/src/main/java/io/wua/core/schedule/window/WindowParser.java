package io.wua.core.schedule.window;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads windows. Between commas stand days, or days and times; days without times belong to the
 * next times: {@code Sat, Sun 01:00-05:00, 2nd Tue 20:00-23:00} are two windows.
 */
final class WindowParser {
  private static final int LONGEST_TEXT = 2_000;
  private static final Pattern TIMES =
      Pattern.compile("([0-9]{1,2}):([0-9]{2})\\s*-\\s*([0-9]{1,2}):([0-9]{2})");

  private final String text;
  private final List<Window> read = new ArrayList<>();
  private final List<Days> waiting = new ArrayList<>();

  WindowParser(String text) {
    this.text = text;
  }

  List<Window> windows() throws WuaException {
    if (text.length() > LONGEST_TEXT) {
      throw refusal(LONGEST_TEXT, "the text is too long", "write at most 2000 characters");
    }
    int start = 0;
    while (start <= text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      item(start, end);
      start = end + 1;
    }
    if (!waiting.isEmpty()) {
      String days = waiting.get(waiting.size() - 1).text();
      throw refusal(
          text.length(), days + " has no times", "write " + days + " 22:00-04:00, for instance");
    }
    return List.copyOf(read);
  }

  private void item(int start, int end) throws WuaException {
    String item = text.substring(start, end);
    int place = start + item.length() - item.stripLeading().length();
    if (item.isBlank()) {
      throw refusal(place, "nothing stands between two commas", "remove one of them");
    }
    if (item.indexOf(';') >= 0) {
      throw refusal(start + item.indexOf(';'), "';' separates no windows", "write a comma");
    }
    int times = timesIn(item);
    String days = item.substring(0, times).strip();
    boolean named = !days.isEmpty();
    if (named) {
      waiting.add(DaysParser.read(days, place, this));
    }
    if (times < item.length()) {
      String span = item.substring(times).strip();
      if (!named) {
        requireDays(span, start + times);
      }
      read.add(window(span, start + times));
      waiting.clear();
    }
  }

  /** Where the digits before the first colon begin; the end where there is no colon. */
  private static int timesIn(String item) {
    int place = item.indexOf(':');
    if (place < 0) {
      return item.length();
    }
    while (place > 0 && Character.isDigit(item.charAt(place - 1))) {
      place--;
    }
    return place;
  }

  /** Times alone are daily; behind windows on some days they could be meant for those. */
  private void requireDays(String span, int place) throws WuaException {
    if (!waiting.isEmpty()) {
      String days = waiting.stream().map(Days::text).collect(Collectors.joining(", "));
      throw refusal(
          place, "a comma parts the days from '" + span + "'", "write " + days + " " + span);
    }
    for (Window before : read) {
      if (!before.days().equals(List.of(Days.DAILY))) {
        String days = before.days().stream().map(Days::text).collect(Collectors.joining(", "));
        throw refusal(
            place,
            "'" + span + "' names no day",
            "write " + days + " " + span + " or daily " + span);
      }
    }
    waiting.add(Days.DAILY);
  }

  private Window window(String span, int place) throws WuaException {
    Matcher times = TIMES.matcher(span);
    if (!times.matches()) {
      throw refusal(
          place,
          "'" + span + "' is no time from HH:MM to HH:MM",
          "write 22:00-04:00, for instance");
    }
    LocalTime start = time(times, 1, false, place);
    LocalTime end = time(times, 3, true, place);
    if (start.equals(end) && !times.group(3).equals("24")) {
      throw refusal(
          place, "'" + span + "' begins where it ends", "write 00:00-24:00 for a whole day");
    }
    return new Window(waiting, start, end);
  }

  private LocalTime time(Matcher times, int group, boolean end, int place) throws WuaException {
    int hour = Integer.parseInt(times.group(group));
    int minute = Integer.parseInt(times.group(group + 1));
    if (end && hour == 24 && minute == 0) {
      return LocalTime.MIDNIGHT;
    }
    if (hour > 23 || minute > 59) {
      throw refusal(
          place + times.start(group),
          "'" + times.group(group) + ":" + times.group(group + 1) + "' is no time of day",
          end ? "write 00:00 to 24:00" : "write 00:00 to 23:59");
    }
    return LocalTime.of(hour, minute);
  }

  /**
   * The exception for people.
   *
   * @param place the index of the character at which it went wrong
   */
  WuaException refusal(int place, String what, String advice) {
    return new WuaException(
        FailureReason.MALFORMED, "at character " + (place + 1) + ": " + what + "; " + advice);
  }
}
