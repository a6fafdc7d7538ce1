package io.wua.server.mirror;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;

/**
 * The part of each day in which a mirror may take of the line; it may span midnight.
 *
 * @param from its first moment
 * @param to the first moment after it
 */
public record MirrorWindow(LocalTime from, LocalTime to) {
  private static final Duration DAY = Duration.ofDays(1);

  /** Refuses a window of nothing. */
  public MirrorWindow {
    Objects.requireNonNull(from, "from");
    if (from.equals(to)) {
      throw new IllegalArgumentException("a window that ends when it begins");
    }
  }

  /**
   * Reads {@code 22:00-06:00}.
   *
   * @throws IllegalArgumentException where it is something else
   */
  public static MirrorWindow parse(String text) {
    String[] ends = text.split("-", -1);
    try {
      if (ends.length == 2) {
        return new MirrorWindow(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
      }
    } catch (DateTimeException noTime) {
      throw wrong(text, noTime);
    }
    throw wrong(text, null);
  }

  private static IllegalArgumentException wrong(
      String text, @org.jspecify.annotations.Nullable Exception why) {
    return new IllegalArgumentException(
        "'" + text + "' is no window; write HH:MM-HH:MM, 22:00-06:00 for instance", why);
  }

  /** Whether a moment is in it. */
  public boolean contains(LocalTime now) {
    return sinceStart(now).compareTo(length()) < 0;
  }

  /** How long it stays open; nothing outside of it. */
  public Duration left(LocalTime now) {
    return contains(now) ? length().minus(sinceStart(now)) : Duration.ZERO;
  }

  /** How long until it opens; nothing inside of it. */
  public Duration untilOpen(LocalTime now) {
    return contains(now) ? Duration.ZERO : DAY.minus(sinceStart(now));
  }

  private Duration length() {
    return forward(from, to);
  }

  private Duration sinceStart(LocalTime now) {
    return forward(from, now);
  }

  private static Duration forward(LocalTime start, LocalTime end) {
    Duration between = Duration.between(start, end);
    return between.isNegative() ? between.plus(DAY) : between;
  }
}
