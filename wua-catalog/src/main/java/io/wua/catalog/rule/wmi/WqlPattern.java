package io.wua.catalog.rule.wmi;

import java.util.ArrayList;
import java.util.List;

/**
 * The patterns of <a
 * href="https://learn.microsoft.com/windows/win32/wmisdk/like-operator">LIKE</a>: {@code %} any
 * text, {@code _} any character, {@code [abc]} one of these, {@code [a=f]} or {@code [a-f]} one of
 * that range, {@code [^abc]} none of these. Case does not matter. Matching takes time in proportion
 * to pattern and text, whatever they hold.
 */
final class WqlPattern {
  private interface Step {
    /** Whether the step takes any number of characters. */
    default boolean repeats() {
      return false;
    }

    boolean accepts(char lowerCase);
  }

  private record AnyText() implements Step {
    @Override
    public boolean repeats() {
      return true;
    }

    @Override
    public boolean accepts(char lowerCase) {
      return true;
    }
  }

  private record Range(char from, char to) {
    boolean contains(char c) {
      return c >= from && c <= to;
    }
  }

  private record OneOf(List<Range> ranges, boolean negated) implements Step {
    @Override
    public boolean accepts(char lowerCase) {
      return ranges.stream().anyMatch(range -> range.contains(lowerCase)) != negated;
    }
  }

  private final List<Step> steps = new ArrayList<>();

  WqlPattern(String pattern) {
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      int end = c == '[' ? pattern.indexOf(']', at + 1) : -1;
      if (end > at) {
        steps.add(set(pattern.substring(at + 1, end)));
        at = end;
      } else if (c == '%') {
        steps.add(new AnyText());
      } else if (c == '_') {
        steps.add(new OneOf(List.of(), true));
      } else {
        steps.add(new OneOf(List.of(single(c)), false));
      }
      at++;
    }
  }

  private static Step set(String inside) {
    boolean negated = inside.startsWith("^");
    List<Range> ranges = new ArrayList<>();
    int at = negated ? 1 : 0;
    while (at < inside.length()) {
      boolean isRange =
          at + 2 < inside.length()
              && (inside.charAt(at + 1) == '=' || inside.charAt(at + 1) == '-');
      char from = inside.charAt(at);
      ranges.add(isRange ? new Range(lower(from), lower(inside.charAt(at + 2))) : single(from));
      at += isRange ? 3 : 1;
    }
    return new OneOf(ranges, negated);
  }

  private static Range single(char c) {
    return new Range(lower(c), lower(c));
  }

  private static char lower(char c) {
    return Character.toLowerCase(c);
  }

  /** Whether the whole text fits. */
  boolean matches(String text) {
    boolean[] reached = new boolean[steps.size() + 1];
    reached[0] = true;
    skipAnyText(reached);
    for (int i = 0; i < text.length(); i++) {
      char c = lower(text.charAt(i));
      boolean[] then = new boolean[steps.size() + 1];
      for (int at = 0; at < steps.size(); at++) {
        if (reached[at] && steps.get(at).accepts(c)) {
          then[steps.get(at).repeats() ? at : at + 1] = true;
        }
      }
      skipAnyText(then);
      reached = then;
    }
    return reached[steps.size()];
  }

  private void skipAnyText(boolean[] reached) {
    for (int at = 0; at < steps.size(); at++) {
      reached[at + 1] |= reached[at] && steps.get(at).repeats();
    }
  }
}
