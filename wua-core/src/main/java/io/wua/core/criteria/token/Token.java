package io.wua.core.criteria.token;

/**
 * A piece of search criteria.
 *
 * @param kind what it is
 * @param text its text; without quotes and escapes for a quoted one
 * @param start the 0-based index of its first character
 * @param end the index after its last
 */
public record Token(Kind kind, String text, int start, int end) {
  private static final int SHOWN = 60;

  /** The kinds of piece. */
  public enum Kind {
    /** A name, keyword, number, star, or text that lacks its quotes. */
    WORD,
    /** A text in single quotes. */
    QUOTED,
    /** One or more of {@code = ! < >}. */
    OPERATOR,
    /** An opening parenthesis. */
    OPEN,
    /** A closing parenthesis. */
    CLOSE,
    /** The end of the text. */
    END
  }

  /** Whether it is of that kind. */
  public boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Whether it is that keyword, whatever its case. */
  public boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  /**
   * The text in single quotes; a quote or bracket in it stands in brackets of its own (<a
   * href="https://learn.microsoft.com/windows/win32/api/wuapi/nf-wuapi-iupdatesearcher-escapestring">EscapeString</a>).
   */
  public static String quoted(String plain) {
    return "'" + plain.replaceAll("['\\[\\]]", "[$0]") + "'";
  }

  /** How a message names it, in one line and within reason. */
  @Override
  public String toString() {
    return switch (kind) {
      case END -> "the end of the text";
      case QUOTED -> quoted(inOneLine());
      case WORD, OPERATOR, OPEN, CLOSE -> inOneLine();
    };
  }

  private String inOneLine() {
    String line = text.replaceAll("\\s", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }
}
