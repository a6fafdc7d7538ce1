package io.wua.config.ini;

import java.io.Reader;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Hands a text out one line a read, so that the line being parsed is always the line handed out
 * last: the parser itself gives no line numbers. What Python reads otherwise than ini4j is settled
 * here.
 */
final class LineReader extends Reader {
  private static final Pattern REMARK = Pattern.compile("rem(\\s.*)?", Pattern.CASE_INSENSITIVE);

  private final List<String> lines;
  private final Predicate<String> taken;
  private int next;
  private String rest = "";

  /**
   * Makes a reader.
   *
   * @param text the text
   * @param taken told of each indented line; where it says yes, the line is not handed out
   */
  LineReader(String text, Predicate<String> taken) {
    this.lines = text.lines().toList();
    this.taken = taken;
  }

  /** Whether a line is left. */
  boolean hasMore() {
    return next < lines.size() || !rest.isEmpty();
  }

  /** The number of the line handed out last, 1-based. */
  int number() {
    return next;
  }

  /** The line handed out last. */
  String line() {
    return lines.get(next - 1);
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    while (rest.isEmpty() && next < lines.size()) {
      rest = prepared(lines.get(next++));
    }
    if (rest.isEmpty()) {
      return -1;
    }
    int count = Math.min(length, rest.length());
    rest.getChars(0, count, buffer, offset);
    rest = rest.substring(count);
    return count;
  }

  private String prepared(String line) {
    boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
    if (REMARK.matcher(line).matches() || (indented && taken.test(line))) {
      return "";
    }
    // Python looks no further than the first closing bracket of a section line.
    int end = line.startsWith("[") ? line.indexOf(']') + 1 : 0;
    return (end > 0 ? line.substring(0, end) : line) + "\n";
  }

  @Override
  public void close() {
    // Nothing to close; the parser closes its reader and is then given this one again.
  }
}
