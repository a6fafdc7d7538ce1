package io.wua.core.schedule.window;

import io.wua.core.failure.WuaException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The windows of a host, open where any of them is; without a window always open. All times are
 * those of the zone that is passed: a host that moves to another zone has its windows there.
 *
 * @param windows the windows, in the order in which they are written
 */
public record MaintenanceWindows(List<Window> windows) {
  private static final MaintenanceWindows ALWAYS = new MaintenanceWindows(List.of());

  /** Days around a date within which a window that is open then begins, whatever the clock does. */
  private static final int AROUND = 2;

  /** How many days are looked at first, to find an opening; each further look is longer. */
  private static final int FIRST_LOOK = 8;

  /**
   * More days than may lie between two openings of any window: a fifth weekday is months away, and
   * that one may fall into an hour that the clock skips.
   */
  private static final int LONGEST_LOOK = 1_024;

  /** Copies the list. */
  public MaintenanceWindows {
    windows = List.copyOf(windows);
  }

  /** No windows: always open. */
  public static MaintenanceWindows always() {
    return ALWAYS;
  }

  /**
   * Reads windows separated by commas: {@code Mon-Fri 22:00-04:00, last Sun 00:00-24:00}. An empty
   * text has none.
   *
   * @throws WuaException where the text is anything else; its message says what is wrong, where,
   *     and what to write
   */
  public static MaintenanceWindows parse(String text) throws WuaException {
    return text.isBlank() ? ALWAYS : new MaintenanceWindows(new WindowParser(text).windows());
  }

  /** The text that reads as these windows; empty where there are none. */
  public String text() {
    return windows.stream().map(Window::text).collect(Collectors.joining(", "));
  }

  /** Whether there are no windows, so that nothing is ever closed. */
  public boolean isAlways() {
    return windows.isEmpty();
  }

  /** Whether they are open at that instant. */
  public boolean isOpen(Instant instant, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(instant, zone);
    return isAlways()
        || day.minusDays(AROUND)
            .datesUntil(day.plusDays(AROUND))
            .flatMap(each -> windows.stream().flatMap(window -> window.on(each, zone).stream()))
            .anyMatch(opening -> opening.contains(instant));
  }

  /**
   * The first instant after the one given at which they turn from closed to open; empty where they
   * never do, because they are always open.
   */
  public Optional<Instant> nextOpening(Instant after, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(after, zone);
    for (int look = FIRST_LOOK; look <= LONGEST_LOOK; look *= 2) {
      Optional<Instant> next =
          merged(day.minusDays(AROUND), day.plusDays(look), zone).stream()
              .map(Opening::from)
              .filter(from -> from.isAfter(after))
              .findFirst();
      if (next.isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  /**
   * The first instant from the one given on at which they are closed, the end of the opening where
   * they are open; empty where they are always open.
   */
  public Optional<Instant> closing(Instant at, ZoneId zone) {
    if (!isOpen(at, zone)) {
      return Optional.of(at);
    }
    LocalDate day = LocalDate.ofInstant(at, zone);
    for (int look = FIRST_LOOK; look <= LONGEST_LOOK; look *= 2) {
      LocalDate last = day.plusDays(look);
      // Whatever begins on the last day or later may continue an opening that reaches it.
      Instant known = last.atStartOfDay(zone).toInstant();
      Optional<Instant> end =
          merged(day.minusDays(AROUND), last, zone).stream()
              .filter(opening -> opening.contains(at))
              .map(Opening::until)
              .filter(until -> until.isBefore(known))
              .findFirst();
      if (end.isPresent()) {
        return end;
      }
    }
    return Optional.empty();
  }

  /**
   * When they are open between two instants: apart from each other, in order, cut at both ends.
   * Windows that overlap or touch are one opening.
   */
  public List<Opening> openings(Instant from, Instant to, ZoneId zone) {
    if (!to.isAfter(from)) {
      return List.of();
    }
    if (isAlways()) {
      return List.of(new Opening(from, to));
    }
    LocalDate first = LocalDate.ofInstant(from, zone).minusDays(AROUND);
    LocalDate last = LocalDate.ofInstant(to, zone).plusDays(AROUND);
    return merged(first, last, zone).stream()
        .filter(opening -> opening.from().isBefore(to) && opening.until().isAfter(from))
        .map(
            opening ->
                new Opening(
                    opening.from().isBefore(from) ? from : opening.from(),
                    opening.until().isAfter(to) ? to : opening.until()))
        .toList();
  }

  /** The openings that begin from the first day to the one before the last. */
  private List<Opening> merged(LocalDate first, LocalDate last, ZoneId zone) {
    List<Opening> single =
        first
            .datesUntil(last)
            .flatMap(day -> windows.stream().flatMap(window -> window.on(day, zone).stream()))
            .sorted(Comparator.comparing(Opening::from))
            .toList();
    List<Opening> merged = new ArrayList<>();
    for (Opening next : single) {
      Opening before = merged.isEmpty() ? next : merged.get(merged.size() - 1);
      if (merged.isEmpty() || next.from().isAfter(before.until())) {
        merged.add(next);
      } else if (next.until().isAfter(before.until())) {
        merged.set(merged.size() - 1, new Opening(before.from(), next.until()));
      }
    }
    return List.copyOf(merged);
  }

  /** The text, or {@code always}. */
  @Override
  public String toString() {
    return isAlways() ? "always" : text();
  }
}
