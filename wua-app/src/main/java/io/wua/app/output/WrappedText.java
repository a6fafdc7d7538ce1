package io.wua.app.output;

import java.io.PrintWriter;

/** Text broken between words, so that what stands under a heading stays indented. */
public final class WrappedText {
  private WrappedText() {}

  /**
   * Prints a text; a word that is longer than a line has a line of its own.
   *
   * @param first what the first line begins with; later lines are indented by as much
   * @param width how many characters fit on a line
   */
  public static void print(String first, String text, PrintWriter out, int width) {
    print(first, " ".repeat(first.length()), text, out, width);
  }

  /** Prints an item of a list: later lines are indented by two more than the first. */
  public static void item(String indent, String text, PrintWriter out, int width) {
    print(indent, indent + "  ", text, out, width);
  }

  private static void print(String first, String indent, String text, PrintWriter out, int width) {
    StringBuilder line = new StringBuilder(first);
    boolean fresh = true;
    for (String word : text.strip().split("\\s+")) {
      if (!fresh && line.length() + 1L + word.length() > width) {
        out.println(line);
        line = new StringBuilder(indent);
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    out.println(line.toString().stripTrailing());
  }
}
