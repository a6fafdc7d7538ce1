package io.wua.core.settings;

/** Quotes a value in a message: short, on one line, and nothing that a terminal would obey. */
final class Quoted {
  private static final int LONGEST = 80;

  private Quoted() {}

  static String of(String text) {
    if (text.isEmpty()) {
      return "the value";
    }
    StringBuilder quoted = new StringBuilder("'");
    text.codePoints().limit(LONGEST).forEach(c -> append(quoted, c));
    return quoted + (text.codePointCount(0, text.length()) > LONGEST ? "..." : "") + "'";
  }

  private static void append(StringBuilder quoted, int c) {
    if (c == '\n') {
      quoted.append("\\n");
    } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
      quoted.append(String.format("\\u%04x", c));
    } else {
      quoted.appendCodePoint(c);
    }
  }
}
