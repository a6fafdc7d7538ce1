package io.wua.core.settings.reading;

/** Quotes a value in a message, the beginning of a long one. */
final class Quoted {
  private static final int LONGEST = 80;

  private Quoted() {}

  static String of(String text) {
    if (text.isEmpty()) {
      return "the value";
    }
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST
        ? "'" + text + "'"
        : "'" + text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...'";
  }
}
