package io.wua.core.criteria.token;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;

/** Says what is wrong in search criteria, where, and what to write instead. */
public final class Refusal {
  /** How many characters are shown before and after the place. */
  private static final int AROUND = 40;

  /** How much of a long place is shown. */
  private static final int LONGEST_PLACE = 60;

  private final String text;

  /** For the whole text of the criteria. */
  public Refusal(String text) {
    this.text = text;
  }

  /**
   * The exception for people.
   *
   * @param place the piece that is wrong
   * @param what what is wrong with it, a clause
   * @param instead what to write instead, likewise
   */
  public WuaException at(Token place, String what, String instead) {
    return at(FailureReason.INVALID_CRITERIA, place, what, instead);
  }

  /** The same for criteria that are only too large. */
  public WuaException tooMuchAt(Token place, String what, String instead) {
    return at(FailureReason.LIMIT_EXCEEDED, place, what, instead);
  }

  private WuaException at(FailureReason reason, Token place, String what, String instead) {
    return new WuaException(
        reason,
        "Search criteria, position %d: %s; %s\n%s"
            .formatted(place.start() + 1, what, instead, excerpt(place)));
  }

  /** The text around the place, and below it carets under the place. */
  private String excerpt(Token place) {
    int width = Math.max(1, Math.min(place.end() - place.start(), LONGEST_PLACE));
    int from = Math.max(0, place.start() - AROUND);
    int to = Math.min(text.length(), place.start() + width + AROUND);
    String before = (from > 0 ? "..." : "") + text.substring(from, place.start());
    String after = text.substring(place.start(), to) + (to < text.length() ? "..." : "");
    return "  "
        + (before + after).replaceAll("\\s", " ")
        + "\n  "
        + " ".repeat(before.length())
        + "^".repeat(width);
  }
}
